"""Says which mutants were noticed."""

import sites


def line(site, reached):
    note = "" if reached else " (no test comes here)"
    return f"{site['file']}:{site['line']}: {site['kind']}: {site['change'][:160]}{note}"


def row(name, results):
    noticed = sum(1 for _, result in results if result["noticed"])
    share = f"{100 * noticed / len(results):.1f} %" if results else "-"
    return f"| {name} | {len(results)} | {noticed} | {len(results) - noticed} | {share} |"


def text(results, options):
    """A table of the modules and a list of what survived."""
    by_target = {}
    for site, result in results:
        by_target.setdefault(sites.target(site), []).append((site, result))
    by_kind = {}
    for site, result in results:
        by_kind.setdefault(site["kind"], []).append((site, result))
    head = ["| {} | mutants | noticed | survived | share |", "|---|---|---|---|---|"]
    parts = [f"# Mutants, seed {options.seed}", "", head[0].format("module"), head[1]]
    parts += [row(name, found) for name, found in sorted(by_target.items())]
    parts += [row("all", results), "", head[0].format("kind"), head[1]]
    parts += [row(name, found) for name, found in sorted(by_kind.items())]
    parts += ["", "Survivors:", ""]
    parts += ["- " + line(site, result["reached"])
              for site, result in sorted(results, key=lambda pair: (pair[0]["file"], pair[0]["line"]))
              if not result["noticed"]]
    return "\n".join(parts) + "\n"
