"""Settings: read once, from the environment and files; what is unknown stops the start."""

from pathlib import Path

import pytest

from serving.settings import ServingSettings, SettingsError


def test_settings_come_from_the_environment_and_the_command_line_wins(tmp_path: Path) -> None:
    environ = {"REPLYWRIGHT_PORT": "9000", "REPLYWRIGHT_HOST": "::1", "HOME": "/root"}
    settings = ServingSettings.from_env(environ, host=None, port=9001, workspace=tmp_path)
    assert (settings.host, settings.port) == ("::1", 9001)
    assert settings.database == f"sqlite:///{tmp_path.resolve() / 'replywright.db'}"


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"REPLYWRIGHT_PROT": "1"}, "REPLYWRIGHT_PROT: unknown setting"),
        ({"REPLYWRIGHT_PORT": "70000"}, "REPLYWRIGHT_PORT: should be less than or equal to 65535"),
        ({"REPLYWRIGHT_MAX_BODY_BYTES": "0"}, "REPLYWRIGHT_MAX_BODY_BYTES: should be greater"),
        ({"REPLYWRIGHT_HOOKS": "secret-without-json"}, "REPLYWRIGHT_HOOKS: expected JSON"),
        ({"REPLYWRIGHT_HOOKS": '{"a": "short"}'}, "REPLYWRIGHT_HOOKS.A.SECRET"),
        ({"REPLYWRIGHT_ADMIN_KEY_FILE": "/no/such/file"}, "REPLYWRIGHT_ADMIN_KEY_FILE: the file"),
        ({"REPLYWRIGHT_PORT_FILE": "/x"}, "REPLYWRIGHT_PORT_FILE: unknown setting"),
    ],
)
def test_a_wrong_variable_is_named_and_its_value_is_not(environ: dict[str, str], said: str) -> None:
    with pytest.raises(SettingsError) as refused:
        ServingSettings.from_env(environ)
    assert said in str(refused.value)
    assert "secret-without-json" not in str(refused.value)


def test_secrets_come_from_files_and_are_not_shown(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("postgresql://user:hush@db/name\n", encoding="utf-8")
    settings = ServingSettings.from_env({"REPLYWRIGHT_DATABASE_URL_FILE": str(secret)})
    assert settings.database == "postgresql://user:hush@db/name"
    assert "hush" not in repr(settings)
