"""A writer from a folder or hub name of transformers: sequence-to-sequence or causal."""

import importlib
from pathlib import Path
from typing import Any

from model.writers.rephrase import (
    Phrasing,
    PhrasingRequest,
    WriterUnavailableError,
    fenced,
    instructions,
)

_MAX_NEW_TOKENS = 500


class LocalWriter:
    """Loads a model with transformers and phrases with it.

    Args:
        name_or_folder: anything `from_pretrained` takes. Remote code is never run.

    Raises:
        WriterUnavailableError: transformers is not installed, or the model cannot be loaded.
    """

    def __init__(self, name_or_folder: str) -> None:
        try:
            transformers = importlib.import_module("transformers")
        except ImportError:
            raise WriterUnavailableError(
                "the transformers writer needs: pip install 'replywright[train]'"
            ) from None
        self._source = name_or_folder
        try:
            config = transformers.AutoConfig.from_pretrained(name_or_folder)
            self._is_seq2seq = bool(config.is_encoder_decoder)
            kind = "AutoModelForSeq2SeqLM" if self._is_seq2seq else "AutoModelForCausalLM"
            self._model: Any = (
                getattr(transformers, kind)
                .from_pretrained(name_or_folder, use_safetensors=True)
                .eval()
            )
            self._tokenizer: Any = transformers.AutoTokenizer.from_pretrained(name_or_folder)
        except (OSError, ValueError) as error:
            raise WriterUnavailableError(f"{name_or_folder}: cannot be loaded: {error}") from None

    @property
    def name(self) -> str:
        """`transformers:FOLDER`."""
        return f"transformers:{Path(self._source).name}"

    def rephrase(self, request: PhrasingRequest, /) -> Phrasing:
        """Phrase with the local model; greedy, so that the same draft gives the same words.

        Raises:
            WriterUnavailableError: the model gave no text.
        """
        prompt = self._prompt(request)
        inputs = self._tokenizer(prompt, return_tensors="pt", truncation=True, max_length=1024)
        output = self._model.generate(
            **inputs, max_new_tokens=_MAX_NEW_TOKENS, do_sample=False, num_beams=1
        )
        asked = int(inputs["input_ids"].shape[1])
        new = output[0] if self._is_seq2seq else output[0][asked:]
        text = self._tokenizer.decode(new, skip_special_tokens=True).strip()
        if not text:
            raise WriterUnavailableError(f"{self.name}: no text")
        return Phrasing(text, asked, len(new))

    def _prompt(self, request: PhrasingRequest) -> str:
        if self._is_seq2seq:
            # A model tuned on (template, approved reply) pairs needs no instruction.
            return f"{request.language} {request.formality} {request.tone}: {request.template}"
        content = f"{fenced(request.mail)}\n\nDraft:\n{request.template}"
        if getattr(self._tokenizer, "chat_template", None):
            messages = [
                {"role": "system", "content": instructions(request)},
                {"role": "user", "content": content},
            ]
            return str(
                self._tokenizer.apply_chat_template(
                    messages, tokenize=False, add_generation_prompt=True
                )
            )
        return f"{instructions(request)}\n\n{content}\n\nReply:\n"
