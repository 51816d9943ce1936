"""Bring a database to the schema of this version, and say whether it is there."""

from importlib import resources

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from serving.storage.database import Database


def alembic_config(connection: Connection | None = None) -> Config:
    """Alembic's settings without a file: where the steps are, and what to run them on."""
    config = Config()
    config.set_main_option("script_location", str(resources.files("serving") / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def migrate(database: Database) -> None:
    """Apply every step that is missing, each as a whole; two processes take turns."""
    connection = database.begin_writing()
    with connection:
        command.upgrade(alembic_config(connection), "head")
        connection.commit()


def current_step(connection: Connection) -> str | None:
    """The step that the database is at; None for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def newest_step() -> str | None:
    """The step that this version of the product needs."""
    return ScriptDirectory.from_config(alembic_config()).get_current_head()
