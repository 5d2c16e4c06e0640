"""What the installed module promises. `make test-packages` runs it."""

import threading

import galley

TEXT = "Ana Reis, the mayor of Almada, said that the quay stays.\n"


def test_compile():
    report = galley.compile(TEXT, name="quay.txt")
    assert isinstance(report, galley.Report)
    assert report.source.name == "quay.txt"
    names = {entity.id: entity.name for entity in report.entities}
    claims = [c for s in report.sections for b in s.blocks for c in b.claims]
    assert any(names.get(c.source) == "Ana Reis" and "quay stays" in c.text for c in claims)
    start, end = claims[0].range
    assert TEXT.encode()[start:end]


def test_bytes_are_decoded():
    page = "<meta charset=windows-1252><p>The café on the quay stays open.</p>".encode("cp1252")
    report = galley.compile(page, name="a.html")
    assert "café" in report.sections[0].blocks[0].text


def test_errors():
    try:
        galley.compile(b"%PDF-1.7\n")
    except galley.GalleyError as error:
        assert error.code == "GS002" and error.diagnostics
    else:
        raise AssertionError("no error")


def test_many_in_order():
    texts = [f"Ana Reis said that quay {n} stays." for n in range(200)] + [b"%PDF-1.7\n"]
    answers = list(galley.compile_many(texts, workers=2))
    assert [a.id for a in answers] == list(range(201))
    assert all(f"quay {a.id}" in a.report.sections[0].blocks[0].text for a in answers[:-1])
    assert answers[-1].report is None and answers[-1].error.code == "GS002"


def test_feed():
    feed = (
        "<rss version='2.0'><channel><title>T</title><link>http://a.example/</link>"
        "<description>D</description><item><title>One</title><description>The quay stays."
        "</description></item></channel></rss>"
    )
    with galley.Stream() as stream:
        answer = stream.compile(feed, name="a.rss")
    assert [report.metadata.title for _, report in answer.entries] == ["One"]


def test_threads_share_a_stream():
    failures = []

    def work(number):
        report = galley.compile(f"Ana Reis said that quay {number} stays.", name=f"{number}.txt")
        if report.source.name != f"{number}.txt":
            failures.append(number)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures


if __name__ == "__main__":
    tests = [value for name, value in sorted(globals().items()) if name.startswith("test_")]
    for test in tests:
        test()
    print(f"python: {len(tests)} tests of the module passed")
