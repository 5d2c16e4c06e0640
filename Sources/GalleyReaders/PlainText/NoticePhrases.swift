/// The phrases by which captions, credits and notices are known; in small letters, with straight
/// apostrophes.
enum NoticePhrases {
  /// A line that opens with one of these leads out of the article.
  static let notices = PhraseSet([
    "read more:", "read more at", "read more on", "read more about", "read more from",
    "learn more:", "read the full", "see more:", "find out more:",
    "read also:", "read also", "also read:", "also read", "read next:", "read next", "see also:",
    "related:", "related articles", "related stories", "related article:",
    "related story:", "more on this story", "more on this topic", "more from", "more like this",
    "most read", "recommended:", "editor's picks", "editors' picks", "watch:", "watch now",
    "listen:", "listen now", "sign up", "subscribe", "support our journalism",
    "support independent journalism", "follow us", "follow him on", "follow her on",
    "follow them on", "follow the author", "like us on", "join us on", "join our",
    "join the conversation", "share this", "share on", "tweet this", "click here",
    "download our app", "download the app", "get the latest", "get our", "advertisement",
    "sponsored content", "story continues", "article continues", "continue reading",
    "all rights reserved", "copyright", "this material may not be published",
    "this article was originally published", "this article first appeared",
    "this story was originally published", "this article originally appeared",
    "this story first appeared", "this post was originally published", "originally published",
    "republished with permission", "reprinted with permission", "do you have a story",
    "got a story", "got a tip", "have a tip", "want more stories", "don't miss:",
    "don't miss", "keep reading:", "print this", "leave a comment", "view comments",
    "comments are closed", "tags:", "filed under:", "topics:", "categories:", "keywords:",
    "by signing up", "embargoed until", "under embargo until", "enter your email",
    "this newsletter", "send tips to", "contact the reporter",
    "more must-reads", "more stories", "more news from", "want weekly",
    "want more of", "we want to hear from you", "we'd love to hear from you",
    "let us know in the comments", "write to us", "every day we'll send you",
    "each week we'll send",
    "if you or someone you know", "if you or anyone you know", "for confidential support",
    "contact the author", "reach the reporter", "terms of use", "privacy policy",
    "have you got a story",
  ])

  /// Lines that are a notice only as a whole.
  static let whole = PhraseSet([
    "share", "print", "email", "save", "comments", "comment", "play video", "play", "fullscreen",
    "reuse content", "ends", "-ends-", "- ends -", "ad", "ads", "top stories", "trending",
    "latest news", "back to top", "loading", "skip to content", "close", "menu", "subscribe",
    "read more", "show more", "next", "previous", "contents", "table of contents", "load more",
    "getty images", "view gallery", "photo gallery", "for immediate release", "news release",
    "press release", "media release", "press statement",
  ])

  /// What an article's own page says of its newsletter, wherever in a sentence.
  static let newsletters = PhraseSet([
    "in this newsletter", "in this weekly newsletter", "newsletter is our", "newsletter is your",
    "download the free", "download our free",
  ])

  /// Until when it must not be published.
  static let embargoes = PhraseSet(["embargo", "embargoed"])

  /// The words by which a line says so, with a day or a time.
  static let embargoed = PhraseSet([
    "embargoed until", "embargoed till", "embargoed for", "embargo until", "embargo:",
  ])
  static let underEmbargo = PhraseSet(["under embargo", "strictly under embargo"])
  static let until = PhraseSet(["until"])
  static let release = PhraseSet(["for release", "for publication"])

  /// The words before these in such a line.
  static let beforeEmbargo = PhraseSet(["strictly", "news", "press", "release"])

  /// How old an article is.
  static let ages = PhraseSet(["this article is more than"])

  /// Who edited it.
  static let editing = PhraseSet(["edited by:", "edited by "])

  /// What stands over the points that sum an article up, and is nobody's name.
  static let summaries = PhraseSet([
    "key points", "key takeaways", "key facts", "at a glance", "in brief", "highlights",
    "takeaways", "what to know", "what we know", "the gist", "top lines", "main points",
  ])

  /// Agency tails, in brackets or not.
  static let agencyTails = PhraseSet([
    "(reporting by", "(editing by", "(writing by", "(additional reporting by", "(with input from",
    "(with inputs from", "(with agencies", "(compiled by", "(translated by", "[editing by",
    "[reporting by", "reporting by", "editing by", "additional reporting by",
    "additional reporting:", "writing by", "with additional reporting by", "with inputs from",
    "with files from", "our standards:", "with assistance from", "— with assistance from",
    "—with assistance from", "-- with assistance from",
  ])

  /// What counts at the end of a text only.
  static let tails = PhraseSet([
    "(c) ", "the author is", "the writer is", "about the author", "correction:", "correction (",
    "clarification:", "editor's note:", "editors' note:", "note:", "for more information",
    "for media inquiries", "media contact", "press contact", "contact:", "source:", "sources:",
    "email:", "tel:", "phone:", "visit our", "visit us", "learn more", "disclaimer:", "disclosure:",
    "more information:", "further reading:", "image credit", "photo credit", "header image",
    "featured image",
  ])

  /// What tells who worked on an article, at its end.
  static let storyCredits = PhraseSet([
    "contributed to this report", "contributed to this story", "contributed to this article",
    "contributed to the report", "contributed reporting", "contributed research",
    "adapted this story", "adapted this report", "adapted it for", "wrote this story",
    "wrote this report", "reported on this story", "reported this story", "reported this piece",
    "edited this story", "edited this report", "edited this article", "edited this piece",
    "translated this article", "translated this story", "produced this story",
    "produced this report", "produced and edited", "produced by", "was the editor",
    "is a staff writer", "is a freelance", "is a contributing writer", "is a contributor to",
    "is a columnist for", "is a reporter for", "is a correspondent for", "is an editor at",
    "is the author of",
  ])

  /// What a line says that tells what its author is.
  static let being = PhraseSet(["is a ", "is an ", "is the "])

  /// What those did who wrote an article, behind their names.
  static let reporting = PhraseSet([
    "reported on this story", "reported this story", "reported this piece", "wrote this story",
    "wrote this report", "wrote this article", "reported for", "wrote this piece",
  ])

  /// What the last words of a broadcast open with.
  static let signOffs = PhraseSet(["i'm "])

  /// Jobs of those whom an article's last line is about.
  static let jobs: Set<String> = [
    "editor", "correspondent", "columnist", "reporter", "writer", "journalist", "author",
    "professor", "fellow", "lecturer", "researcher", "analyst", "economist", "historian",
    "blogger", "producer", "contributor", "commentator", "freelancer",
  ]

  /// What stands over links to other articles.
  static let links = PhraseSet([
    "more must-reads", "more from", "more stories", "more news from", "most read", "read more",
    "related stories", "related articles", "related:", "recommended:", "read next", "see also:",
    "editor's picks", "editors' picks", "more on this", "more like this",
  ])

  /// What stands behind the dash of a glossary's entry.
  static let partsOfSpeech = PhraseSet([
    "n. ", "v. ", "adj. ", "adv. ", "prep. ", "conj. ", "phr. ", "pron. ", "idiom. ", "noun. ",
    "verb. ", "phrasal verb. ", "expression. ", "interj. ",
  ])

  static let captions = PhraseSet([
    "image:", "images:", "photo:", "photos:", "photograph:", "photographs:", "picture:",
    "pictures:", "pictured:", "pictured above", "pictured below", "caption:", "video:",
    "illustration:", "graphic:", "infographic:", "chart:", "map:", "credit:", "photo by",
    "photos by", "photograph by", "photographs by", "picture by", "illustration by",
    "image credit", "image source", "image caption", "photo credit", "image courtesy",
    "photo courtesy",
    "courtesy of", "file photo", "[image", "[photo", "[picture", "[video", "(photo",
    "(image", "photo illustration", "main image:", "cover image:", "source: getty",
  ])

  /// Credits that end a caption.
  static let credits = PhraseSet([
    "/getty images", "via getty images", "(getty images", "getty images)", "/reuters)",
    "/afp)", "/epa)", "(ap photo", "ap photo/", "/shutterstock", "(file photo", "file photo)",
    "image: ", "photo: ", "photograph: ", "picture: ", "(photo: ", "(photo by ", "[photo: ",
    "/ cc by", "cc-by-sa", "(image: ", "(credit: ", "credit: ", "wikimedia commons",
    "photograph by ", "courtesy photo", "credit...", "credit…",
  ])

  /// Where somebody stands in a picture.
  static let places = PhraseSet([
    "(right)", "(left)", "(centre)", "(center)", "(pictured)", "(middle)", "(top)", "(above)",
    "(below)", "(front)", "(back)",
  ])

  /// Words for a picture that a number follows.
  static let figures = PhraseSet([
    "figure ", "fig. ", "table ", "chart ", "photo ", "map ",
  ])
}
