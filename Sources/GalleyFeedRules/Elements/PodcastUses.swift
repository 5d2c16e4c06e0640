/// What players and directories do with the elements of the podcast namespace.
///
/// Source: podcastindex.org, “podcast namespace 1.0”, docs/tags, as of November 2026, in Galley's
/// words.
enum PodcastUses {
  static func of(_ element: String) -> String? { table[element] }

  private static let table: [String: String] = [
    "locked": "Asks hosts not to import the show: a host that finds “yes” takes the feed over only "
      + "once the owner has agreed.",
    "guid":
      "The name of the show that stays when its feed moves. Directories know it again by this, "
      + "and remote items point at it.",
    "medium":
      "What the show is: a podcast, music, an audiobook, a list. Apps choose by it where and "
      + "how they show the feed; without it they take a podcast.",
    "block": "Asks platforms to leave the show out, all of them or the one that its id names.",
    "trailer": "A short recording that introduces the show or a season; apps play it to people who "
      + "do not follow the show yet.",
    "updateFrequency": "How often episodes come, in words and as a recurrence rule; apps show the "
      + "words and may ask for the feed less often.",
    "podping": "Tells whether the feed announces its changes by Podping, so that apps need not ask "
      + "for it again and again.",
    "podroll": "Shows that this one recommends; apps list them beside it.",
    "publisher":
      "Leads to the feed of the publisher, where its other shows are; apps link to it, and "
      + "directories take the shows together if both sides say so.",
    "remoteItem":
      "Points at another feed, or an item of one, by its guid; what that means depends on "
      + "the element around it.",
    "liveItem": "A stream that will begin, runs or has ended; apps show it beside the episodes and "
      + "tell their listeners when it begins.",
    "transcript": "A file with the words of the episode; apps show it along with the sound, and as "
      + "captions where its form has times.",
    "chapters":
      "A file with the chapters of the episode; players show their titles and pictures and "
      + "let listeners jump.",
    "soundbite":
      "A stretch of the episode to stand alone; apps play or share it as a preview. It is "
      + "cut out of the enclosure by start and duration.",
    "season": "The number of the season, with a name; apps group episodes by it and show the name.",
    "episode": "The number of the episode; apps sort by it and show “display” in its place where "
      + "that is given.",
    "alternateEnclosure":
      "The episode in another form: other sizes, video, another language. Players "
      + "offer it or choose what suits the device.",
    "source": "Where a file of an alternate enclosure is; players try the sources in order.",
    "integrity": "A digest or signature of an alternate enclosure; players may refuse a file that "
      + "does not fit.",
    "contentLink":
      "Where the stream can be followed besides; players that cannot play it lead there.",
    "funding": "Leads to where listeners give money; apps show the text as a button.",
    "person": "Someone who takes part; apps show the name and picture and list a person’s other "
      + "appearances.",
    "location": "What place the show or episode is about or made at; apps show it, and directories "
      + "search by it.",
    "license": "Under which terms the recording may be used; apps show it, and archives go by it.",
    "txt":
      "Free text for a purpose of its own, such as proving to a service who owns the feed; apps "
      + "show it to nobody.",
    "image": "A picture for a purpose or size; apps take the one that suits the place.",
    "images": "Pictures of several widths; podcast:image has replaced it.",
    "socialInteract": "The post under which people talk about the episode; apps show its comments. "
      + "“disabled” asks them to show none.",
    "chat": "A room to talk in, above all during a stream; apps open it beside the player.",
    "value":
      "How listeners pay while they listen; players split what is paid among the recipients.",
    "valueRecipient": "One who is paid, and how many shares of the whole.",
    "valueTimeSplit":
      "Who is paid in place of the usual recipients during a stretch of the episode, "
      + "such as the musicians while a song plays.",
  ]
}
