import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Sentences with the modality and polarity that a careful reader gives the first claim of each.
@Suite struct ModalityTableTests {
  @Test(arguments: [
    ("The quay opened in May.", Modality.asserted, Polarity.positive),
    ("The quay will open in May.", .expected, .positive),
    ("The quay won't open in May.", .expected, .negative),
    ("The quay is likely to open in May.", .expected, .positive),
    ("The crane may fall.", .possible, .positive),
    ("The crane cannot fall.", .possible, .negative),
    ("Perhaps the crane fell.", .possible, .positive),
    ("The city must pay the crews.", .obligation, .positive),
    ("The city should not pay the crews.", .obligation, .negative),
    ("The quay will close if the council votes no.", .conditional, .positive),
    ("If the council votes no, the quay will close.", .conditional, .positive),
    ("If it rains the match could be lost, Reis said.", .conditional, .positive),
    ("Unless the rain stops, the match could be lost.", .conditional, .positive),
    ("The quay will close even if the council votes no.", .expected, .positive),
    ("Nobody came to the hearing.", .asserted, .negative),
    ("The council has never met on a Sunday.", .asserted, .negative),
    ("Not only the quay opened.", .asserted, .positive),
    ("The pier opened no later than 1911.", .asserted, .positive),
    ("It is not uncommon to see seals here.", .asserted, .positive),
    ("The crane, which may fall, was sold.", .asserted, .positive),
    ("The pier was sold because nobody used it.", .asserted, .positive),
    ("The market is bigger than it would be in June.", .asserted, .positive),
    ("Farmers blame the weather, not the mayor.", .asserted, .positive),
    ("The mayor called the ruling “a blow to development”.", .asserted, .positive),
    ("The mayor has called the plan “a gift”.", .asserted, .positive),
    ("Reis called the bridge a danger to children.", .asserted, .positive),
    (
      "“We followed the law,” Reis said. “We published notices. Nobody came.”", .asserted, .positive
    ),
    ("“We were paid,” Reis said. “We will not strike.”", .asserted, .positive),
    ("“Nobody came,” Reis said. “The hall was cold.”", .asserted, .negative),
    ("“The plan,” Reis said, “will not work.”", .expected, .negative),
    ("Reis thought it was a joke.", .asserted, .positive),
    ("Reis believes that the eels are back.", .asserted, .positive),
    ("The thief is believed to have left the country.", .possible, .positive),
    ("Police suspect that the guard opened the door.", .possible, .positive),
    ("The boat reportedly sank in the storm.", .possible, .positive),
    ("The guard allegedly opened the door.", .possible, .positive),
    ("The study suggests that cats dream.", .possible, .positive),
    ("Reis said that the quay opened in May.", .asserted, .positive),
    ("Reis said that the quay would open in May.", .expected, .positive),
    ("Reis said that the quay might open in May.", .possible, .positive),
    ("Reis said that the city must pay.", .obligation, .positive),
    ("Reis said the quay would close if the council voted no.", .conditional, .positive),
    ("Reis has pledged to rebuild the quay.", .expected, .positive),
    ("The ministers plan to sell the port.", .expected, .positive),
    ("The council vowed not to sell the port.", .expected, .negative),
    ("The mayor urged residents to leave.", .obligation, .positive),
    ("The mayor told residents to leave.", .obligation, .positive),
    ("The mayor told residents that she wanted to leave.", .asserted, .positive),
    ("The mayor called on residents to leave.", .obligation, .positive),
    ("The mayor called for a boycott.", .obligation, .positive),
    ("The minister demanded that the crews be released.", .obligation, .positive),
    ("The panel recommended that the bridge be closed.", .obligation, .positive),
    ("Asked whether the bridge was safe to cross, Reis laughed.", .asserted, .positive),
    ("The judge asked if the tunnel could flood.", .possible, .positive),
    ("He asked if the quay was open.", .asserted, .positive),
    ("Analysts predicted a cut in September.", .expected, .positive),
    ("Economists had expected a cut in May.", .expected, .positive),
    ("The quay is expected to open in May.", .expected, .positive),
    ("The bank expects that prices will fall.", .expected, .positive),
    ("The mayor denied that money was paid.", .asserted, .negative),
    ("The mayor did not say that money was paid.", .asserted, .negative),
    ("The mayor denied that nobody was paid.", .asserted, .positive),
    ("The minister refused to sign the treaty.", .expected, .negative),
    ("Reis doubted that the eels were back.", .possible, .positive),
    ("Reis is confident that the eels will return.", .expected, .positive),
    ("Reis hopes to keep the workshop open.", .expected, .positive),
    ("According to Reis, the bridge should be closed.", .obligation, .positive),
    ("Reis insisted that there was no danger.", .asserted, .negative),
    ("The city had to pay the crews.", .obligation, .positive),
    ("The driver must have fallen asleep.", .possible, .positive),
    ("Residents failed to stop the sale.", .asserted, .negative),
    ("There is no doubt that the pier is old.", .asserted, .positive),
  ])
  func aCarefulReaderAgrees(text: String, modality: Modality, polarity: Polarity) throws {
    let claims = AnalyzedText([text]).facts.claims
    let claim = try #require(claims.first { $0.nestedIn == nil })
    #expect(claim.modality == modality)
    #expect(claim.polarity == polarity)
  }
}
