/// Apple's podcast categories, those of today and those retired in 2019.
///
/// Source: Apple Podcasts, "Apple Podcasts categories"; the retired ones as iTunes documented them
/// from 2005.
enum PodcastCategories {
  enum Standing { case current, obsolete, unknown }

  static func standing(of text: String, in category: String?) -> Standing {
    if let category {
      if current[category]?.contains(text) == true { return .current }
      return retired[category]?.contains(text) == true ? .obsolete : .unknown
    }
    if current[text] != nil { return .current }
    return retired[text] != nil ? .obsolete : .unknown
  }

  /// The category that was meant by another spelling of its name: other case, “and” for “&”, or
  /// escaped once too often.
  static func meant(by text: String, in category: String?) -> String? {
    let names = category.map { current[$0] ?? [] } ?? Array(current.keys)
    return names.first { letters($0) == letters(text) }
  }

  private static func letters(_ name: String) -> String {
    name.lowercased().replacing("&amp;", with: "and").replacing("&", with: "and")
      .filter { $0.isLetter }
  }

  /// Where a category belongs that does not stand in its place.
  static func cure(of text: String, in category: String?) -> String? {
    if category != nil {
      return current[text] == nil ? nil : "“\(text)” is a category of its own, in none other"
    }
    let outer = current.keys.sorted().first { current[$0]?.contains(text) == true }
    return outer.map { "it is a subcategory of “\($0)” and stands inside that" }
  }

  private static let current: [String: [String]] = [
    "Arts": ["Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"],
    "Business": [
      "Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit",
    ],
    "Comedy": ["Comedy Interviews", "Improv", "Stand-Up"],
    "Education": ["Courses", "How To", "Language Learning", "Self-Improvement"],
    "Fiction": ["Comedy Fiction", "Drama", "Science Fiction"],
    "Government": [], "History": [],
    "Health & Fitness": [
      "Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality",
    ],
    "Kids & Family": ["Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"],
    "Leisure": [
      "Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies", "Home & Garden",
      "Video Games",
    ],
    "Music": ["Music Commentary", "Music History", "Music Interviews"],
    "News": [
      "Business News", "Daily News", "Entertainment News", "News Commentary", "Politics",
      "Sports News", "Tech News",
    ],
    "Religion & Spirituality": [
      "Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality",
    ],
    "Science": [
      "Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics",
      "Natural Sciences", "Nature", "Physics", "Social Sciences",
    ],
    "Society & Culture": [
      "Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships",
    ],
    "Sports": [
      "Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey", "Rugby",
      "Running", "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling",
    ],
    "Technology": [], "True Crime": [],
    "TV & Film": [
      "After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews",
    ],
  ]

  private static let retired: [String: [String]] = [
    "Arts": ["Literature"],
    "Arts & Entertainment": [
      "Architecture", "Design", "Entertainment", "Games", "Performing Arts", "Photography",
      "Poetry", "Science Fiction",
    ],
    "Audio Blogs": [],
    "Business": [
      "Careers", "Finance", "Investing", "Management & Marketing", "News", "Shopping",
      "Business News",
    ],
    "Comedy": [],
    "Education": [
      "Education Technology", "Educational Technology", "Higher Education", "K-12",
      "Language Courses", "Training",
    ],
    "Family": [], "Food": [],
    "Games & Hobbies": ["Automotive", "Aviation", "Hobbies", "Other Games", "Video Games"],
    "Government & Organizations": ["Local", "National", "Non-Profit", "Regional"],
    "Health": [
      "Alternative Health", "Diet & Nutrition", "Fitness", "Fitness & Nutrition", "Relationships",
      "Self-Help", "Sexuality",
    ],
    "International": [
      "Australian", "Belgian", "Brazilian", "Canadian", "Chinese", "Dutch", "French", "German",
      "Hebrew", "Italian", "Japanese", "Norwegian", "Polish", "Portuguese", "Spanish", "Swedish",
    ],
    "Movies & Television": [], "News & Politics": [], "Politics": [], "Public Radio": [],
    "Religion & Spirituality": [
      "Buddhism", "Christianity", "Islam", "Judaism", "New Age", "Other", "Philosophy",
      "Spirituality",
    ],
    "Science & Medicine": ["Medicine", "Natural Sciences", "Social Sciences"],
    "Society & Culture": ["History"],
    "Sports & Recreation": ["Amateur", "College & High School", "Outdoor", "Professional"],
    "Talk Radio": [],
    "Technology": [
      "Computers", "Developers", "Gadgets", "Information Technology", "News", "Operating Systems",
      "Podcasting", "Smart Phones", "Software How-To", "Tech News", "Text/Speech",
    ],
    "Transportation": ["Automotive", "Aviation", "Bicycles", "Commuting"],
    "Travel": [],
  ]
}
