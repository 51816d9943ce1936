"""`replywright train` from files to a model folder that the product loads."""

import json
from pathlib import Path
from typing import Any

import pytest
from safetensors.torch import load_file

import replywright
from model.classifier.loading import load_classifier
from model.classifier.protocol import ClassifierInput
from training.finetuning.fit import AugmentedExamples
from training.model_card import write_card
from training.train import OutputError, TrainRequest, train

SETTINGS: dict[str, Any] = {
    "epochs": 12,
    "batch_examples": 16,
    "encoder_rate": 2e-3,
    "head_rate": 1e-2,
    "augmented_share": 0.3,
    "max_tokens": 48,
    "checkpoint_steps": 20,
}


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(SETTINGS), encoding="utf-8")
    return path


def test_a_model_is_trained_described_and_loaded(
    tickets: Path,
    own_labels: Path,
    tiny_base: Path,
    settings: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    output = tmp_path / "model"
    command = [
        "train", "--data", str(tickets), "--labels", str(own_labels), "--base", str(tiny_base),
        "--settings", str(settings), "--output", str(output),
    ]  # fmt: skip
    assert replywright.main(command) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["intent"]["accuracy"] > 0.9
    assert {path.name for path in output.iterdir()} >= {
        "model.onnx", "model.json", "tokenizer.json", "run.json", "MODEL_CARD.md", "cleaning.jsonl",
    }  # fmt: skip
    assert not (output / "trainer").exists()
    (found,) = load_classifier(output).classify([ClassifierInput("please cancel my order")])
    assert found.intents[0][0] == "cancel"

    record = json.loads((output / "run.json").read_text(encoding="utf-8"))
    card = (output / "MODEL_CARD.md").read_text(encoding="utf-8")
    figures = record["figures"]["en"]["intent"]
    assert f"| en | intent | {figures['n']} | {figures['accuracy']:.3f} |" in card
    assert record["train"]["sha256"] in card
    assert record["data"]["sources"][0]["sha256"] in card
    assert f"| tickets.jsonl | 240 | `{record['data']['sources'][0]['sha256']}` |" in card
    assert "No validation ticket in fr, it, de, es, nl" in card
    assert "No ticket id, customer or near-duplicate" in card
    assert write_card(output).read_text(encoding="utf-8") == card

    assert replywright.main(command) == 0, "the same command again has nothing to do"
    assert json.loads(capsys.readouterr().out) == said
    assert replywright.main([*command, "--seed", "18"]) == 2
    assert "holds a run with other data, labels or settings" in capsys.readouterr().err


def test_a_killed_run_goes_on_and_ends_as_if_it_had_not_been_killed(
    tickets: Path,
    own_labels: Path,
    tiny_base: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def request(name: str) -> TrainRequest:
        return TrainRequest(
            data=[str(tickets)],
            output=tmp_path / name,
            base=str(tiny_base),
            labels=own_labels,
            settings=SETTINGS | {"epochs": 4},
        )

    train(request("whole"))
    ask = AugmentedExamples.__getitem__
    asked = 0

    def killed(self: AugmentedExamples, index: int) -> tuple[str, Any]:
        nonlocal asked
        asked += 1
        if asked == 520:  # in the third pass
            raise KeyboardInterrupt
        return ask(self, index)

    monkeypatch.setattr(AugmentedExamples, "__getitem__", killed)
    with pytest.raises(KeyboardInterrupt):
        train(request("killed"))
    assert not (tmp_path / "killed" / "model.json").exists()
    broken = tmp_path / "killed" / "trainer" / "checkpoint-999"
    broken.mkdir()  # the kill came while this one was written
    first = asked
    train(request("killed"))
    assert asked - first < 600, "the passes that were done are not done again"
    one, other = (
        load_file(tmp_path / name / "network" / "network.safetensors")
        for name in ("whole", "killed")
    )
    for name, weights in one.items():
        assert weights.allclose(other[name], atol=1e-5), name


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"text": ""}, "tickets.jsonl:2: text: expected the customer's words"),
        ({"intent": "parcels"}, "tickets.jsonl:2: labels.intents[0]: expected an intent"),
        ({"language": "xx"}, "tickets.jsonl:2: labels.language: expected one of en, fr"),
        ({"risk": ["fire"]}, "tickets.jsonl:2: labels.risk[0]: expected one of marketplace_claim"),
        ({"sender": "ghost"}, "tickets.jsonl:2: labels.sender: expected one of customer"),
    ],
)
def test_a_broken_row_is_refused_with_line_and_field_before_training(
    tickets: Path,
    own_labels: Path,
    tiny_base: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    change: dict[str, object],
    told: str,
) -> None:
    lines = tickets.read_text(encoding="utf-8").splitlines()
    lines[1] = json.dumps(json.loads(lines[1]) | change)
    tickets.write_text("\n".join(lines) + "\n", encoding="utf-8")
    output = tmp_path / "model"
    code = replywright.main([
        "train", "--data", str(tickets), "--labels", str(own_labels), "--base", str(tiny_base),
        "--output", str(output),
    ])  # fmt: skip
    assert code == 2
    assert told in capsys.readouterr().err
    assert not output.exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--data", "absent.jsonl"], "absent.jsonl: no such file"),
        (["--base", "/no/such/encoder"], "expected the folder of an encoder"),
        (["--bridge", "freshdesk"], "freshdesk: no such bridge; expected abcd, bitext"),
        (["--epochs", "-1"], "settings: epochs: Input should be greater than 0"),
        (["--labels", "absent.yaml"], "absent.yaml: cannot be read"),
    ],
)
def test_wrong_usage_says_what_was_expected(
    tickets: Path,
    tiny_base: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    told: str,
) -> None:
    command = ["train", "--data", str(tickets), "--base", str(tiny_base)]
    assert replywright.main([*command, "--output", str(tmp_path / "model"), *arguments]) == 2
    assert told in capsys.readouterr().err


def test_a_folder_of_something_else_is_left_alone(
    tickets: Path, own_labels: Path, tiny_base: Path, tmp_path: Path
) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").write_bytes(b"")
    request = TrainRequest([str(tickets)], tmp_path / "photos", str(tiny_base), own_labels)
    with pytest.raises(OutputError, match="not empty and not a run of ours"):
        train(request)


def test_help_shows_worked_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        replywright.main(["train", "--help"])
    assert "--bridge gorgias --output" in capsys.readouterr().out
