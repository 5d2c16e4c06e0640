/// The properties of CSS: those that readers keep, and those that there are.
///
/// Sources: the lists that feed readers' sanitizers share; W3C, "All CSS properties" (2025), with
/// those of CSS 2.1 that it has dropped since.
enum CSSProperties {
  /// Whether the plainest sanitizers let the property through.
  static func isKept(_ property: ArraySlice<UInt8>) -> Bool { kept.contains(property) }

  /// Whether CSS has the property; names of one's own and of browsers' makers count.
  static func isKnown(_ property: ArraySlice<UInt8>) -> Bool {
    property.first == 0x2D || kept.contains(property) || known.contains(property)
  }

  private static let kept = WordTable(
    """
    azimuth background background-color border border-bottom border-bottom-color \
    border-bottom-style border-bottom-width border-collapse border-color border-left \
    border-left-color border-left-style border-left-width border-right border-right-color \
    border-right-style border-right-width border-spacing border-style border-top border-top-color \
    border-top-style border-top-width border-width clear color cursor direction display elevation \
    float font font-family font-size font-style font-variant font-weight height letter-spacing \
    line-height list-style-type margin margin-bottom margin-left margin-right margin-top overflow \
    padding padding-bottom padding-left padding-right padding-top pause pause-after pause-before \
    pitch pitch-range richness speak speak-header speak-numeral speak-punctuation speech-rate stress \
    text-align text-decoration text-indent unicode-bidi vertical-align voice-family volume \
    white-space width
    """)

  static let keywords = WordTable(
    """
    aqua auto black block blue bold both bottom brown center collapse currentcolor dashed dotted \
    fuchsia gray hidden inherit initial thick thin unset \
    green !important italic left lime maroon medium none navy normal nowrap olive pointer purple \
    red right solid silver teal top transparent underline white yellow
    """)

  private static let known = WordTable(
    """
    accent-color align-content align-items align-self alignment-baseline all anchor-name \
    anchor-scope animation animation-composition animation-delay animation-direction \
    animation-duration animation-fill-mode animation-iteration-count animation-name \
    animation-play-state animation-range animation-range-end animation-range-start \
    animation-timeline animation-timing-function appearance aspect-ratio backdrop-filter \
    backface-visibility background-attachment background-blend-mode background-clip \
    background-image background-origin background-position background-position-x \
    background-position-y background-repeat background-size baseline-shift baseline-source \
    block-size block-step border-block border-block-color border-block-end border-block-end-color \
    border-block-end-style border-block-end-width border-block-start border-block-start-color \
    border-block-start-style border-block-start-width border-block-style border-block-width \
    border-bottom-left-radius border-bottom-right-radius border-end-end-radius \
    border-end-start-radius border-image border-image-outset border-image-repeat \
    border-image-slice border-image-source border-image-width border-inline border-inline-color \
    border-inline-end border-inline-end-color border-inline-end-style border-inline-end-width \
    border-inline-start border-inline-start-color border-inline-start-style \
    border-inline-start-width border-inline-style border-inline-width border-radius \
    border-start-end-radius border-start-start-radius border-top-left-radius \
    border-top-right-radius bottom box-decoration-break box-shadow box-sizing break-after \
    break-before break-inside caption-side caret caret-color caret-shape clip clip-path clip-rule \
    color-adjust color-interpolation color-interpolation-filters color-scheme column-count \
    column-fill column-gap column-rule column-rule-color column-rule-style column-rule-width \
    column-span column-width columns contain contain-intrinsic-block-size \
    contain-intrinsic-height contain-intrinsic-inline-size contain-intrinsic-size \
    contain-intrinsic-width container container-name container-type content content-visibility \
    corner-shape counter-increment counter-reset counter-set cue cue-after cue-before \
    dominant-baseline dynamic-range-limit empty-cells field-sizing fill fill-opacity fill-rule \
    filter flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap flood-color \
    flood-opacity font-feature-settings font-kerning font-language-override \
    font-optical-sizing font-palette font-size-adjust font-stretch font-synthesis \
    font-synthesis-position font-synthesis-small-caps font-synthesis-style \
    font-synthesis-weight font-variant-alternates font-variant-caps font-variant-east-asian \
    font-variant-emoji font-variant-ligatures font-variant-numeric font-variant-position \
    font-variation-settings font-width forced-color-adjust gap grid grid-area grid-auto-columns \
    grid-auto-flow grid-auto-rows grid-column grid-column-end grid-column-gap \
    grid-column-start grid-gap grid-row grid-row-end grid-row-gap grid-row-start grid-template \
    grid-template-areas grid-template-columns grid-template-rows hanging-punctuation \
    hyphenate-character hyphenate-limit-chars hyphens image-orientation image-rendering \
    image-resolution initial-letter inline-size inset inset-block inset-block-end \
    inset-block-start inset-inline inset-inline-end inset-inline-start interpolate-size \
    isolation justify-content justify-items justify-self left lighting-color line-break \
    line-clamp line-height-step list-style list-style-image list-style-position margin-block \
    margin-block-end margin-block-start margin-inline margin-inline-end margin-inline-start \
    margin-trim marker marker-end marker-mid marker-start mask mask-border mask-clip \
    mask-composite mask-image mask-mode mask-origin mask-position mask-repeat mask-size mask-type \
    math-depth math-shift math-style max-block-size max-height max-inline-size max-width \
    min-block-size min-height min-inline-size min-width mix-blend-mode object-fit \
    object-position object-view-box offset offset-anchor offset-distance offset-path \
    offset-position offset-rotate opacity order orphans outline outline-color outline-offset \
    outline-style outline-width overflow-anchor overflow-block overflow-clip-margin \
    overflow-inline overflow-wrap overflow-x overflow-y overlay overscroll-behavior \
    overscroll-behavior-block overscroll-behavior-inline overscroll-behavior-x \
    overscroll-behavior-y padding-block padding-block-end padding-block-start padding-inline \
    padding-inline-end padding-inline-start page page-break-after page-break-before \
    page-break-inside paint-order perspective perspective-origin place-content place-items \
    place-self play-during pointer-events position position-anchor position-area position-try \
    position-visibility print-color-adjust quotes reading-flow reading-order resize rest \
    rest-after rest-before right rotate row-gap ruby-align ruby-position scale scroll-behavior \
    scroll-margin scroll-margin-block scroll-margin-bottom scroll-margin-inline \
    scroll-margin-left scroll-margin-right scroll-margin-top scroll-marker-group scroll-padding \
    scroll-padding-block scroll-padding-bottom scroll-padding-inline scroll-padding-left \
    scroll-padding-right scroll-padding-top scroll-snap-align scroll-snap-stop scroll-snap-type \
    scroll-timeline scrollbar-color scrollbar-gutter scrollbar-width shape-image-threshold \
    shape-margin shape-outside shape-rendering speak-as stop-color stop-opacity stroke \
    stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit \
    stroke-opacity stroke-width tab-size table-layout text-align-all text-align-last \
    text-anchor text-autospace text-box text-box-edge text-box-trim text-combine-upright \
    text-decoration-color text-decoration-line text-decoration-skip-ink text-decoration-style \
    text-decoration-thickness text-emphasis text-emphasis-color text-emphasis-position \
    text-emphasis-style text-justify text-orientation text-overflow text-rendering \
    text-shadow text-spacing-trim text-transform text-underline-offset text-underline-position \
    text-wrap text-wrap-mode text-wrap-style timeline-scope top touch-action transform \
    transform-box transform-origin transform-style transition transition-behavior \
    transition-delay transition-duration transition-property transition-timing-function \
    translate user-select vector-effect view-transition-class view-transition-name visibility \
    voice-balance voice-duration voice-pitch voice-range voice-rate voice-stress voice-volume \
    white-space-collapse widows will-change word-break word-spacing word-wrap writing-mode \
    z-index zoom
    """)
}
