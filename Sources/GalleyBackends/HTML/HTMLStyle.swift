/// The style sheet of the page.
///
/// Colours are made from a hue (`--h`) and a saturation switch (`--s`) per source, so that one set of
/// rules serves light, dark and print. `--off` fades the marks that a filter leaves out.
enum HTMLStyle {
  static let sheet: StaticString = """
    :root{color-scheme:light dark;--paper:#fcfbf8;--ink:#1c1b19;--soft:#6a665f;--line:#e4e0d8;\
    --card:#fff;--link:#2b5a8c;--tint:93%;--mark:38%;--name:27%;--sat:70%}
    @media (prefers-color-scheme:dark){:root:not([data-theme=light]){--paper:#171614;--ink:#e8e4dc;\
    --soft:#bab4a9;--line:#35322d;--card:#23211e;--link:#8fb8e8;--tint:21%;--mark:66%;--name:78%;--sat:45%}}
    :root[data-theme=dark]{color-scheme:dark;--paper:#171614;--ink:#e8e4dc;--soft:#bab4a9;\
    --line:#35322d;--card:#23211e;--link:#8fb8e8;--tint:21%;--mark:66%;--name:78%;--sat:45%}
    :root[data-theme=light]{color-scheme:light}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:78rem;padding:2.5rem 1.5rem 4rem;background:var(--paper);\
    color:var(--ink);font:1.0625rem/1.65 Charter,"Bitstream Charter","Source Serif 4",Georgia,\
    "Noto Serif","DejaVu Serif",serif}
    a{color:var(--link);text-underline-offset:.15em}
    h1,h2,h3,h4,h5,h6{line-height:1.2;text-wrap:balance}
    .kicker,.origin,.filter,.panel,.notes,.card,figcaption,dl,svg,footer{font-family:system-ui,\
    -apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}
    .standfirst,.origin,.notes,.card,.panel,article :is(h2,h3,h4,h5,h6){overflow-wrap:anywhere}
    .masthead{max-width:46rem}
    .kicker{margin:0;overflow-wrap:anywhere;color:var(--soft);font-size:.8125rem;letter-spacing:.02em}
    .masthead h1{margin:.4rem 0 .6rem;overflow-wrap:anywhere;font-size:clamp(1.75rem,1.2rem + 2.6vw,2.75rem);\
    letter-spacing:-.015em}
    .standfirst{margin:0 0 .6rem;font-size:1.2rem;line-height:1.45;color:var(--soft)}
    .origin{margin:0;font-size:.9rem;color:var(--soft)}
    .k{--s:0;--h:40}
    .figures{display:grid;grid-template-columns:auto minmax(0,1fr) minmax(0,1fr);gap:1rem 3rem;\
    align-items:start;margin:2rem 0 1.25rem;padding:1.25rem 0;border-block:1px solid var(--line)}
    .figures dl{display:grid;grid-template-columns:auto auto;gap:.5rem 2rem;margin:0}
    .figures dl div{display:flex;flex-direction:column-reverse}
    .figures dt{font-size:.8125rem;color:var(--soft)}
    .figures dd{margin:0;font-size:1.75rem;line-height:1.15;font-variant-numeric:tabular-nums}
    figure{margin:0;max-width:26rem}
    figcaption{margin-bottom:.4rem;font-size:.8125rem;color:var(--soft)}
    svg{display:block;width:100%;height:auto}
    svg text{font-size:11.5px;fill:var(--ink)}
    svg .k rect{fill:hsl(var(--h) calc(var(--s)*58%) 52%)}
    svg .own rect,svg .base rect{fill:var(--line)}
    .filter fieldset{display:flex;flex-wrap:wrap;gap:.4rem;align-items:center;margin:0 0 1.75rem;\
    padding:0;border:0;font-size:.8438rem}
    .filter legend{float:left;margin-right:.6rem;padding:0;color:var(--soft)}
    .filter label{display:inline-flex;max-width:100%;overflow-wrap:anywhere;align-items:center;padding:.2rem .7rem;cursor:pointer;\
    border:1px solid var(--line);border-radius:1rem;background:var(--card)}
    .filter label::before{content:"";width:.6em;height:.6em;margin-right:.45em;border-radius:50%;\
    background:hsl(var(--h) calc(var(--s)*58%) 52%)}
    .filter .all::before{display:none}
    .filter input{position:absolute;opacity:0;pointer-events:none}
    .filter label:has(:checked){border-color:var(--ink);box-shadow:inset 0 0 0 1px var(--ink)}
    .filter label:has(:focus-visible){outline:2px solid var(--link);outline-offset:2px}
    .columns{display:grid;grid-template-columns:minmax(0,1fr) 17.5rem;gap:3rem}
    article h2{margin:2.2rem 0 .7rem;font-size:1.4rem}
    article h3{margin:1.8rem 0 .6rem;font-size:1.15rem}
    article h4,article h5,article h6{margin:1.5rem 0 .5rem;font-size:1.0625rem}
    .row{display:grid;grid-template-columns:minmax(0,38rem) minmax(11rem,1fr);gap:0 1.75rem;\
    margin-bottom:1rem}
    .row>:first-child{margin:0;position:relative;overflow-wrap:anywhere}
    .row>[data-n]::before{content:"¶" attr(data-n);position:absolute;inset-inline-start:-2.9rem;\
    width:2.3rem;text-align:end;color:var(--soft);font:.7rem/2.5 system-ui,sans-serif}
    .item{padding-inline-start:1.4rem}
    .item::after{content:"•";position:absolute;inset-inline-start:.3rem;top:0;color:var(--soft)}
    .level2{margin-inline-start:1.4rem!important}
    .level3,.level4,.level5,.level6{margin-inline-start:2.8rem!important}
    blockquote{padding-inline-start:1rem;border-inline-start:3px solid var(--line)}
    pre{padding:.8rem 1rem;overflow-x:auto;background:var(--card);border:1px solid var(--line);\
    border-radius:.3rem;font:.875rem/1.5 ui-monospace,"DejaVu Sans Mono",monospace}
    div.table{overflow-x:auto}
    :is(pre,div.table):focus-visible{outline:2px solid var(--link);outline-offset:2px}
    .row>:is(.title,.byline,.dateline,.boilerplate,.caption){font-size:.9rem;color:var(--soft)}
    .row>.title{font-weight:600}
    .row>.deck{font-style:italic;color:var(--soft)}
    .c{position:relative;padding:.08em .1em;border-radius:.15em;cursor:help;\
    background:hsl(var(--h) calc(var(--s)*var(--sat)) var(--tint)/calc(1 - var(--off,0)));\
    box-decoration-break:clone;-webkit-box-decoration-break:clone}
    .c:focus-visible{outline:2px solid var(--link);outline-offset:1px}
    q{quotes:none}
    .v{text-decoration:underline 2px hsl(var(--h) calc(var(--s)*55%) var(--mark)/\
    calc(1 - var(--off,0)));text-underline-offset:.22em;text-decoration-skip-ink:none}
    .orphan{text-decoration:underline wavy 1.5px #c0392b}
    .scare{text-decoration:underline dotted 1.5px var(--soft);text-underline-offset:.22em}
    .src{color:hsl(var(--h) calc(var(--s)*60%) var(--name));font-weight:600}
    .cue{font-style:italic}
    .m{color:inherit;text-decoration:underline dotted 1px;text-underline-offset:.2em}
    .m:hover,.m:focus-visible{text-decoration:underline}
    .card{display:none;position:absolute;inset-inline-start:0;top:calc(100% + .3rem);z-index:2;\
    width:max-content;max-width:19rem;padding:.65rem .85rem;background:var(--card);\
    border:1px solid var(--line);border-top:3px solid hsl(var(--h) calc(var(--s)*55%) 52%);\
    border-radius:.35rem;box-shadow:0 .4rem 1.4rem #0003;color:var(--ink);font-size:.8125rem;\
    line-height:1.45;font-style:normal;font-weight:400;cursor:auto}
    .card>*{display:block}
    .card .role{color:var(--soft)}
    .fact i{display:inline-block;min-width:4.6em;font-style:normal;color:var(--soft)}
    .c:hover:not(:has(.c:hover))>.card,.c:focus:not(:has(.c:focus))>.card{display:block}
    .notes{min-width:0;margin:.3rem 0 0;padding:0;list-style:none;font-size:.8125rem;\
    line-height:1.4}
    .notes li{margin-bottom:.4rem;padding-inline-start:.6rem;\
    border-inline-start:3px solid hsl(var(--h) calc(var(--s)*58%) 52%)}
    .notes li b{font-weight:600}
    .notes li i{color:var(--soft)}
    .notes small{display:block;font-size:.75rem;color:var(--soft)}
    .panel{min-width:0;font-size:.8438rem;line-height:1.45}
    .panel h2{margin:0 0 .8rem;font-size:.8125rem;font-weight:400;color:var(--soft)}
    .panel ul{margin:0;padding:0;list-style:none}
    .panel li{margin-bottom:.95rem;padding-inline-start:.8rem;\
    border-inline-start:3px solid hsl(var(--h) calc(var(--s)*58%) 52%)}
    .panel p{margin:0}
    .panel .kind{margin-inline-start:.5em;color:var(--soft);font-size:.75rem}
    .panel .also,.panel .counts{color:var(--soft)}
    .panel li:target{background:var(--card);box-shadow:0 0 0 .5rem var(--card)}
    footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.75rem;\
    color:var(--soft);overflow-wrap:anywhere}
    footer code{font-size:.6875rem}
    @media (max-width:82rem){.row,article :is(h2,h3,h4,h5,h6){padding-inline-start:2.6rem}}
    @media (max-width:64rem){.columns{grid-template-columns:minmax(0,1fr)}
    .panel{border-top:1px solid var(--line);padding-top:1.25rem}
    .panel ul{columns:2 16rem;column-gap:2rem}.panel li{break-inside:avoid}
    .figures{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
    .figures dl{grid-column:1/-1;grid-template-columns:repeat(4,auto);justify-content:start}}
    @media (max-width:44rem){body{padding:1.25rem 1.1rem 3rem}
    .figures{grid-template-columns:minmax(0,1fr);gap:1.25rem}
    .figures dl{gap:.5rem 1.5rem;justify-content:space-between}
    .row{grid-template-columns:minmax(0,1fr)}
    .row,article :is(h2,h3,h4,h5,h6){padding-inline-start:0}
    .row>[data-n]::before{display:none}
    .notes{display:none}
    .c{position:static}
    .card{position:fixed;inset:auto .6rem .6rem;top:auto;width:auto;max-width:none;\
    font-size:.9375rem}}
    @media print{body{max-width:none;padding:0;background:#fff;color:#000;font-size:10.5pt}
    .filter,.card{display:none!important}
    .columns{display:block}.row{grid-template-columns:minmax(0,1fr) 11rem;break-inside:avoid;\
    padding-inline-start:2.4rem}
    .c{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .notes{display:block}.figures{break-inside:avoid}
    svg rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}

    """
}
