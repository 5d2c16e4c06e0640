/// Takes the names of people out of a byline in Chinese or Japanese, where what somebody did stands
/// before the name with a sign or a blank, or behind it: `取材・文＝山田太郎`, `山田太郎記者`.
enum EastAsianNames {
  /// The names of those who wrote; `nil` for a text that is not in these languages or reads
  /// otherwise.
  static func people(in text: String) -> [String]? {
    guard let credits = credits(in: text) else { return nil }
    let writers = credits.filter { $0.role != .other }
    return writers.map(\.name)
  }

  /// The names in a line that says before them or behind them that they wrote it.
  static func signature(_ line: String) -> [String]? {
    guard let credits = credits(in: line) else { return nil }
    let writers = credits.filter { $0.role == .writer }
    return writers.isEmpty ? nil : writers.map(\.name)
  }

  /// The names in brackets that close a text in Japanese or Chinese: `（社会部・山田太郎、鈴木花）`.
  static func closing(_ text: String) -> [String]? {
    guard let close = text.last, let place = closings.firstIndex(of: close),
      let open = text.lastIndex(of: openings[place])
    else { return nil }
    let before = text[..<open].last { !$0.isWhitespace }
    guard before.map({ "。」！？』".contains($0) }) ?? true else { return nil }
    let inside = text[text.index(after: open)...].dropLast()
    guard inside.count <= longest, !inside.contains(where: { openings.contains($0) }) else {
      return nil
    }
    // For which desk they write.
    let parts = inside.split(separator: "・", maxSplits: 1)
    let isDesk = parts.count > 1 && parts[0].last.map { "部局社班室課".contains($0) } ?? false
    let names = isDesk ? parts[1] : inside
    guard let credits = credits(in: String(names) + " ") else { return nil }
    let writers = credits.filter { $0.role == .writer || $0.role == .unknown && isWhole($0.name) }
    return writers.count == credits.count && !writers.isEmpty ? writers.map(\.name) : nil
  }

  private static let openings: [Character] = ["（", "【", "(", "［", "〔"]
  private static let closings: [Character] = ["）", "】", ")", "］", "〕"]

  /// Whether characters are as many as a family's name and another one have, and no remark.
  private static func isWhole(_ name: String) -> Bool {
    let bare = name.filter { $0 != " " }
    return (3...5).contains(bare.count) && bare.first.map(isIdeograph) ?? false
      && bare.last.map { !"略続載供影真面版欄訳編報的了。".contains($0) } ?? false
      && !remarks.contains { bare.contains($0) }
  }

  private static let remarks = [
    "写真", "資料", "関連", "記事", "敬称", "終わり", "おわり", "つづ", "共同", "時事", "提供", "撮影", "以上",
    "图片", "来源", "完结", "待续", "本报", "新华", "通信", "新聞", "社説", "年", "月", "日",
  ]

  /// Whether a character is a figure of a date or a number; `三` opens names.
  static func isFigure(_ character: Character) -> Bool {
    character.isNumber && !isIdeograph(character)
  }

  private enum Role { case writer, other, unknown }

  private typealias Credit = (name: String, role: Role)

  /// So many characters a byline has at most.
  private static let longest = 60
  private static let mostNames = 6

  private static func credits(in text: String) -> [Credit]? {
    guard text.utf8.count > 5, text.utf8.count < longest * 4, text.contains(where: isIdeograph),
      !text.contains(where: { $0.isASCII && $0.isLetter })
    else { return nil }
    // Names of Chinese have no blank in them.
    let isChinese = text.contains { "记编责来译摄图报這这".contains($0) }
    var result: [Credit] = []
    var role = Role.unknown
    for segment in text.split(whereSeparator: { $0.isWhitespace || "、,，|｜;；".contains($0) }) {
      let parts = segment.drop { "（【(〔［[■●◎＝=：:".contains($0) }
        .prefix { !"（(）)】〕］]".contains($0) && !isFigure($0) }
        .split(whereSeparator: { "・＝=：:／/＆&".contains($0) })
      let roles = parts.prefix { Self.role(of: $0) != .unknown }
      if !roles.isEmpty {
        role = roles.contains { Self.role(of: $0) == .writer } ? .writer : .other
      }
      let rest = parts.dropFirst(roles.count)
      guard !rest.isEmpty else { continue }
      var name = rest.joined(separator: "・")
      // For whom somebody writes: "旭川放送局 記者 三浦沙織".
      if roles.isEmpty, name.count > 2, houses.contains(where: name.hasSuffix) { continue }
      var own = role
      if let title = titles.first(where: name.hasSuffix), name.count > title.count + 1 {
        name.removeLast(title.count)
        own = .writer
      }
      // The family's name and the other one, apart.
      if roles.isEmpty, !isChinese, let last = result.indices.last,
        case let family = result[last].name, family.count <= 3, name.count <= 3,
        family.count + name.count <= 5, !family.contains(" "), isName(name)
      {
        result[last] = (result[last].name + " " + name, own)
        continue
      }
      guard isName(name) else { return nil }
      result.append((name, own))
    }
    guard (1...mostNames).contains(result.count), result.allSatisfy({ $0.name.count > 1 }) else {
      return nil
    }
    return result
  }

  /// What a word before a name says; a word may end in one: `科学部記者`.
  private static func role(of word: Substring) -> Role {
    if others.contains(String(word)) { return .other }
    if writers.contains(String(word)) { return .writer }
    guard let title = titles.first(where: word.hasSuffix), word.count <= 10,
      let desk = word.dropLast(title.count).last, "部局社班室報报課课".contains(desk)
    else { return .unknown }
    return .writer
  }

  /// Whether characters can be a name: few, of these scripts, and no sentence.
  private static func isName(_ text: String) -> Bool {
    let isForeign = text.contains { "ァ"..."ヺ" ~= $0 }
    return text.count <= (isForeign ? 16 : 7)
      && text.allSatisfy {
        isIdeograph($0) || "ぁ"..."ゖ" ~= $0 || "ァ"..."ヺ" ~= $0 || "々ー・".contains($0)
      }
      && !["です", "ます", "した", "を", "編集部", "编辑部", "新聞", "新闻", "通信", "放送", "协会", "協会"]
        .contains(where: text.contains)
      && !nobody.contains(text)
  }

  private static func isIdeograph(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x3400...0x9FFF).contains(value) || (0x20000...0x3FFFF).contains(value)
      || value == 0x3007
  }

  private static let writers: Set<String> = [
    "文", "取材", "構成", "執筆", "執筆者", "聞き手", "ライター", "記者", "著者", "作者", "署名", "筆者", "著", "撰文", "记者",
    "撰稿",
    "采访", "采写", "文字", "編集委員", "論説委員", "特派員", "本报记者", "本報記者", "特约记者", "通讯员",
  ]
  private static let houses = [
    "放送局", "支局", "総局", "新聞社", "通信社", "報道部", "報道局", "编辑部", "編集部", "电视台", "報社",
  ]
  /// Whether a name is that of a newspaper, an agency or a station.
  static func isHouse(_ name: String) -> Bool {
    name.contains(where: isIdeograph) && name.count > 3
      && (houses + ["新聞", "新闻网", "日報", "日报", "晚报", "早报", "放送", "テレビ", "电视"])
        .contains(where: name.hasSuffix)
  }

  private static let titles = ["記者", "记者", "特派員", "編集委員", "論説委員"]
  private static let others: Set<String> = [
    "写真", "撮影", "イラスト", "編集", "監修", "翻訳", "訳", "図", "图", "摄影", "攝影", "编辑", "編輯", "责编", "责任编辑",
    "責任編輯", "来源", "來源", "出典", "供图", "校对", "校對", "翻译", "动画", "映像", "動画", "人气", "人氣", "阅读",
    "浏览", "更新", "公開", "発行", "提供", "审核", "编审",
  ]
  private static let nobody: Set<String> = [
    "編集", "编辑", "記者", "记者", "作者", "共同", "時事", "匿名", "佚名", "未知", "管理員", "管理员", "本報訊", "本报讯",
    "新华社", "新華社", "中新社", "中央社", "小编", "综合", "綜合", "网络", "網絡", "有料会員限定", "会員限定",
  ]
}
