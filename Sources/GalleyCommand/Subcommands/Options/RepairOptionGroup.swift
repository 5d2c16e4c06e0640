import ArgumentParser

/// What happens to findings that can be repaired.
struct RepairOptionGroup: ParsableArguments {
  @Flag(help: "Repair what can be repaired safely, in place, and show what is left.")
  var fix = false

  @Flag(help: "Show what --fix would change, as a unified diff, and change nothing.")
  var diff = false
}
