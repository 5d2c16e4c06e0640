#!/usr/bin/env python3
"""Simulate how evenly records spread over the partitions of a cluster.

usage: balance.py FOLDER... [--records N] [--start MS] [--rate MB/S]

Takes the sizes of the files in the folders, draws N records from them by a fixed seed, and deals them
to 2, 32 and 1,000 workers in three ways: a run of neighbours each, one after the other in the order
they come, and so with large ones first, as Samples/spark/pipe.py does. A record costs its bytes over the rate and a fixed part; a figure is the
work of the busiest worker over the mean: 1 is perfect.
"""
import argparse, pathlib, random, statistics


def busiest(costs, workers):
    """The largest share over the mean, where records are dealt out like cards."""
    shares = [0.0] * workers
    for number, cost in enumerate(costs):
        shares[number % workers] += cost
    return max(shares) / (sum(shares) / workers)


def blocks(costs, workers):
    """The same where every worker takes a run of neighbours, as files are split."""
    size = -(-len(costs) // workers)
    shares = [sum(costs[start:start + size]) for start in range(0, len(costs), size)]
    return max(shares) / (sum(costs) / workers)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--start", type=float, default=0.2, help="milliseconds a record besides its bytes")
    parser.add_argument("--rate", type=float, default=1.5, help="million bytes a second")
    options = parser.parse_args()
    sizes = [p.stat().st_size for f in options.folders for p in sorted(f.rglob("*")) if p.is_file()]
    print(f"{len(sizes)} files, {min(sizes)} to {max(sizes)} bytes, median {statistics.median(sizes):.0f}, "
          f"mean {statistics.fmean(sizes):.0f}")
    chance = random.Random(20260303)
    drawn = chance.choices(sizes, k=options.records)
    # A crawl comes source by source: neighbours are alike.
    sources = sorted(drawn[: options.records // 2]) + drawn[options.records // 2:]

    def costs(records):
        return [options.start / 1e3 + size / (options.rate * 1e6) for size in records]

    for name, records in (("mixed", drawn), ("half of them sorted by size", sources)):
        print(f"{options.records} records, {name}: busiest worker over the mean")
        for workers in (2, 32, 1000):
            row = costs(records)
            print(f"  {workers:5} workers   split in order {blocks(row, workers):.3f}   "
                  f"dealt in order {busiest(row, workers):.3f}   "
                  f"dealt by size {busiest(sorted(row, reverse=True), workers):.4f}")


if __name__ == "__main__":
    main()
