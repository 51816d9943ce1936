"""Train the student's WordPiece tokenizer on the text of the six languages.

Case and accents are removed and ligatures spelt out before splitting ("Gemäß" and
"gemass" are one token), because chat writers drop both: the encoder then cannot
be hurt by their loss, and rare words of each language share more evidence.
"""

import random
from collections.abc import Iterator, Sequence

from tokenizers import Regex, Tokenizer, decoders, normalizers, pre_tokenizers, processors
from tokenizers.models import WordPiece
from tokenizers.trainers import WordPieceTrainer
from transformers import PreTrainedTokenizerFast

from training.distillation.prepared import Row

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
EMOJI = list(
    "😀😁😂🤣😃😄😅😆😉😊😋😍😘😎😏😐😑😒😓😔😕😖😞😟😠😡😢😣😤😥😨😩😪😫😭😮😱😳😴🙂🙁🙃🙄🤔🤗🤬🥰🥲🥳🥺👋👌👍👎👏💔💕💙🔥🎁🎉🙏📦🚚❤✨✅❌⚠⭐☺☹"
)
SPELLED_OUT = {"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "’": "'", "‘": "'", "`": "'", "´": "'"}
LANGUAGE_TEXTS = 120_000
MAX_TOKENS = 512
KIND_REPEATS = {"shop": 4, "utterance": 2, "authored": 8}


def train_tokenizer(rows: Sequence[Row], *, vocabulary: int, seed: int) -> PreTrainedTokenizerFast:
    """Learn a WordPiece vocabulary from rows, each language given the same amount of text.

    Args:
        rows: a prepared set; joined rows are passed over, they repeat the others.
        vocabulary: number of tokens, special ones included.
        seed: of the order in which a language's rows are drawn.
    """
    tokenizer = Tokenizer(WordPiece(unk_token="[UNK]", max_input_chars_per_word=40))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.NFKC(),
            normalizers.Lowercase(),
            *(normalizers.Replace(old, new) for old, new in SPELLED_OUT.items()),
            normalizers.NFD(),
            normalizers.StripAccents(),
            normalizers.Replace(Regex(r"\s+"), " "),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    trainer = WordPieceTrainer(
        vocab_size=vocabulary,
        special_tokens=SPECIAL,
        limit_alphabet=400,
        initial_alphabet=EMOJI,
        show_progress=False,
    )
    tokenizer.train_from_iterator(_balanced(rows, seed), trainer)
    tokenizer.decoder = decoders.WordPiece()
    ends = [("[CLS]", SPECIAL.index("[CLS]")), ("[SEP]", SPECIAL.index("[SEP]"))]
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=ends
    )
    return PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer,
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        mask_token="[MASK]",
        model_max_length=MAX_TOKENS,
    )


def _balanced(rows: Sequence[Row], seed: int) -> Iterator[str]:
    by_language: dict[str, list[str]] = {}
    for row in rows:
        if row.kind != "joined":
            texts = by_language.setdefault(row.language, [])
            texts.extend([row.text] * KIND_REPEATS.get(row.kind, 1))
    for language, texts in sorted(by_language.items()):
        generator = random.Random(f"{seed}/{language}")
        generator.shuffle(texts)
        for index in range(min(LANGUAGE_TEXTS, 6 * len(texts))):
            yield texts[index % len(texts)]
