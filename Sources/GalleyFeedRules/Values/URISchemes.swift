/// The URI schemes of IANA's registry that feeds may meet, provisional ones included.
///
/// Source: https://www.iana.org/assignments/uri-schemes/
enum URISchemes {
  static func isRegistered(_ scheme: String) -> Bool { all.contains(scheme) }

  private static let all: Set<String> = [
    "aaa", "aaas", "about", "acap", "acct", "acr", "adiumxtra", "admin", "afp", "afs", "aim",
    "amss", "android", "appdata", "apt", "ark", "at", "attachment", "aw", "barion", "bb", "beshare",
    "bitcoin", "blob", "bluetooth", "bolo", "brid", "browserext", "cabal", "calculator", "callto",
    "cap", "cast", "casts", "chrome", "cid", "coap", "coaps", "com", "content", "crid", "cstr",
    "cvs", "dab", "dat", "data", "dav", "dhttp", "diaspora", "dict", "did", "dis", "dns", "dntp",
    "doi", "dpp", "drm", "drop", "dtn", "dvb", "dvx", "dweb", "ed2k", "elsi", "embedded", "ens",
    "ethereum", "example", "facetime", "fax", "feed", "feedready", "fido", "file", "filesystem",
    "finger", "fish", "fm", "ftp", "fuchsia", "geo", "gg", "git", "gitoid", "gizmoproject", "go",
    "gopher", "graph", "grd", "gtalk", "ham", "hcap", "hcp", "http", "https", "hxxp", "hxxps",
    "hydrazone", "hyper", "iax", "icap", "icon", "im", "imap", "info", "iotdisco", "ipfs", "ipn",
    "ipns", "ipp", "ipps", "irc", "ircs", "iris", "isbn", "isostore", "itms", "jabber", "jar",
    "jms", "keyparc", "lastfm", "lbry", "ldap", "ldaps", "leaptofrogans", "lid", "lora", "lpa",
    "lvlt", "machineProvisioningProgressReporter", "magnet", "mailserver", "mailto", "maps",
    "market", "matrix", "message", "microsoft", "mid", "mms", "modem", "mongodb", "moz", "msnim",
    "msrp", "msrps", "mss", "mtqp", "mumble", "mupdate", "mvn", "mvrp", "mvrps", "news", "nfs",
    "ni", "nih", "nntp", "notes", "num", "ocf", "oid", "onenote", "opaquelocktoken", "openid",
    "openpgp", "otpauth", "p", "pack", "palm", "paparazzi", "payment", "payto", "pkcs", "platform",
    "pop", "pres", "prospero", "proxy", "psyc", "pttp", "pwid", "qb", "query", "quic", "redis",
    "rediss", "reload", "res", "resource", "rmi", "rsync", "rtmfp", "rtmp", "rtsp", "rtsps",
    "rtspu", "sarif", "secondlife", "service", "session", "sftp", "sgn", "shc", "shelter",
    "shttp", "sieve", "simpleledger", "sip", "sips", "skype", "smb", "smp", "sms", "smtp", "snews",
    "snmp", "soldat", "spiffe", "spotify", "ssb", "ssh", "starknet", "steam", "stun", "stuns",
    "submit", "svn", "swh", "swid", "swidpath", "tag", "taler", "teamspeak", "tel", "teliaeid",
    "telnet", "tftp", "things", "thismessage", "thunderbird", "tip", "tn3270", "tool", "turn",
    "turns", "tv", "udp", "unreal", "upi", "upt", "urn", "ut2004", "uuid", "vemmi", "ventrilo",
    "view", "vnc", "vscode", "vsls", "w3", "wais", "wcr", "webcal", "wifi", "wpid", "ws", "wss",
    "wtai", "wyciwyg", "xcon", "xfire", "xftp", "xmpp", "xrcp", "xri", "ymsgr",
  ]
}
