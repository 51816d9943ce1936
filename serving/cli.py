"""The commands of the service: serve, migrate, keys, customer data, the audit trail."""

import argparse
import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.errors import InputError, ReplywrightError

if TYPE_CHECKING:
    from serving.settings import ServingSettings
    from serving.storage.database import Database

SERVE_EXAMPLES = """examples:
  replywright serve --workspace shop
  replywright serve --workspace shop --database postgresql://replywright@db/replywright
  replywright serve --workspace shop --host 0.0.0.0 --port 8000     needs a key, see `keys`

Every setting can come from the environment: REPLYWRIGHT_WORKSPACE, REPLYWRIGHT_DATABASE_URL, ...
(docs/service.md); secrets also from files: REPLYWRIGHT_DATABASE_URL_FILE. SIGHUP loads workspace
and model again; SIGTERM finishes what is running, then stops.
"""
MIGRATE_EXAMPLES = """examples:
  replywright migrate --workspace shop
  replywright migrate --database postgresql://replywright@db/replywright

SQLite is migrated by `serve` itself; a PostgreSQL database only by this command.
"""
KEYS_EXAMPLES = """examples:
  replywright keys create --workspace shop --name zendesk --role helpdesk --store maison-lune
  replywright keys list --workspace shop
  replywright keys revoke 4f1c09ab --workspace shop

A key is shown once, when it is made. Roles: helpdesk (tickets, drafts, decisions), data (orders,
products, tags), qa (reads drafts, decides), admin (everything).
"""
ERASE_EXAMPLES = """examples:
  replywright erase --workspace shop --email anna@example.com
  replywright export-customer --workspace shop --email anna@example.com > anna.jsonl

Erases the customer's messages, the drafts to them and their name and address on stored orders.
Decisions and the audit trail stay, without any text. orders.jsonl is not touched.
"""
AUDIT_EXAMPLES = """examples:
  replywright verify-audit --workspace shop
  replywright verify-audit --workspace shop --expect HEAD     HEAD of an earlier run, kept elsewhere

Exit code 1: an entry was changed, is missing, or the chain does not pass through HEAD.
"""


def add_place_arguments(parser: argparse.ArgumentParser) -> None:
    """Where the data is."""
    parser.add_argument("--workspace", type=Path, help="the merchant's folder")
    parser.add_argument(
        "--database", metavar="URL", help="default: replywright.db within the workspace"
    )


def add_serve_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `serve`."""
    add_place_arguments(parser)
    parser.add_argument("--model", type=Path, help="a model folder (default: the built-in one)")
    parser.add_argument("--host", help="address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to listen on (default 8080)")


def add_keys_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `keys`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="create|list|revoke")
    create = acts.add_parser("create", help="make a key and show it once")
    create.add_argument("--name", required=True, help="who it is for")
    create.add_argument("--role", required=True, choices=("helpdesk", "data", "qa", "admin"))
    create.add_argument(
        "--store", action="append", dest="stores", metavar="ID", help="only this one (repeatable)"
    )
    revoke = acts.add_parser("revoke", help="make a key invalid")
    revoke.add_argument("key_id", metavar="ID")
    for act in (create, acts.add_parser("list", help="show the keys, not their secrets"), revoke):
        add_place_arguments(act)


def add_customer_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `erase` and `export-customer`."""
    add_place_arguments(parser)
    parser.add_argument("--email", required=True, help="the customer's address")


def add_audit_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `verify-audit`."""
    add_place_arguments(parser)
    parser.add_argument("--expect", metavar="HEAD", help="a head that the chain passed through")


def run_serve(args: argparse.Namespace) -> int:
    """Serve until a signal comes."""
    from serving.access import is_loopback_name
    from serving.logs import configure_logs
    from serving.server import run_server

    try:
        settings = settings_of(args)
        configure_logs(settings.log_level)
        if not is_loopback_name(settings.host) and not _has_keys(settings):
            print(
                f"error: no keys are configured, so {settings.host} cannot be listened on; "
                "make one with `replywright keys create`, or use --host 127.0.0.1",
                file=sys.stderr,
            )
            return 2
        return 0 if run_server(settings) else 1
    except (ReplywrightError, OSError) as error:
        return _failed(error)


def run_migrate(args: argparse.Namespace) -> int:
    """Bring the database to the newest step."""
    from serving.migrations.steps import migrate, newest_step

    try:
        database = _open(settings_of(args))
        try:
            migrate(database)
        finally:
            database.close()
    except (ReplywrightError, OSError) as error:
        return _failed(error)
    print(f"the database is at step {newest_step()}", file=sys.stderr)
    return 0


def run_keys(args: argparse.Namespace) -> int:
    """Make, list or revoke keys."""
    from serving.principals import new_key
    from serving.storage.audit import AuditTrail
    from serving.storage.keys import KeyRepository

    now = datetime.now(UTC)

    def record(connection: Any, action: str, key_id: str) -> None:  # noqa: ANN401
        AuditTrail(connection).append(now, actor="command", action=action, subject=key_id)

    def create(connection: Any) -> str:  # noqa: ANN401
        stores = frozenset(args.stores) if args.stores else None
        shown, stored = new_key(args.name, args.role, stores, now)
        KeyRepository(connection).add(stored)
        record(connection, "key.created", stored.key_id)
        return shown

    def revoke(connection: Any) -> bool:  # noqa: ANN401
        done = KeyRepository(connection).revoke(args.key_id, now)
        if done:
            record(connection, "key.revoked", args.key_id)
        return done

    try:
        database = open_migrated(settings_of(args))
        try:
            if args.act == "create":
                print(database.write(create))
                print("keep it now: it is not shown again", file=sys.stderr)
            elif args.act == "revoke":
                if not database.write(revoke):
                    print(f"error: no valid key {args.key_id}", file=sys.stderr)
                    return 2
                print(f"revoked {args.key_id}; valid for two more seconds", file=sys.stderr)
            else:
                with database.reading() as connection:
                    for key in KeyRepository(connection).all():
                        stores = ",".join(sorted(key.stores)) if key.stores is not None else "all"
                        state = "revoked" if key.revoked_at else "valid"
                        print(f"{key.key_id}\t{key.role}\t{stores}\t{state}\t{key.name}")
        finally:
            database.close()
    except (ReplywrightError, OSError) as error:
        return _failed(error)
    return 0


def run_erase(args: argparse.Namespace) -> int:
    """Erase a customer's data."""
    from serving.erasure import erase_customer

    try:
        database = open_migrated(settings_of(args))
        try:
            erased = erase_customer(database, args.email, datetime.now(UTC))
        finally:
            database.close()
    except (ReplywrightError, OSError) as error:
        return _failed(error)
    print(
        f"erased: {erased.tickets} tickets, {erased.drafts} drafts, {erased.orders} orders",
        file=sys.stderr,
    )
    return 0


def run_export_customer(args: argparse.Namespace) -> int:
    """Write everything that is kept of a customer to standard output."""
    from serving.erasure import export_customer

    try:
        database = open_migrated(settings_of(args))
        try:
            for row in export_customer(database, args.email):
                print(json.dumps(row, ensure_ascii=False))
        finally:
            database.close()
    except (ReplywrightError, OSError) as error:
        return _failed(error)
    return 0


def run_verify_audit(args: argparse.Namespace) -> int:
    """Compute the chain of the audit trail again."""
    from serving.storage.audit import AuditTrail

    try:
        database = open_migrated(settings_of(args))
        try:
            with database.reading() as connection:
                check = AuditTrail(connection).verify(expect=args.expect)
        finally:
            database.close()
    except (ReplywrightError, OSError) as error:
        return _failed(error)
    if check.broken_at is not None:
        print(f"error: the chain is broken at entry {check.broken_at}", file=sys.stderr)
        return 1
    if args.expect and not check.met_expected:
        print("error: the chain does not pass through the expected head", file=sys.stderr)
        return 1
    print(f"{check.head}\t{check.count} entries")
    return 0


def settings_of(args: argparse.Namespace) -> "ServingSettings":
    """The settings, from the environment and what the command line says."""
    from serving.settings import ServingSettings

    return ServingSettings.from_env(
        os.environ,
        workspace=args.workspace,
        database_url=args.database,
        model_dir=getattr(args, "model", None),
        host=getattr(args, "host", None),
        port=getattr(args, "port", None),
    )


def _open(settings: "ServingSettings") -> "Database":
    from serving.storage.database import Database

    if settings.database_url is None and not settings.workspace.is_dir():
        raise InputError(settings.workspace, "", "no such folder; name one with --workspace")
    return Database(settings.database, lock_timeout_s=settings.lock_timeout_s)


def open_migrated(settings: "ServingSettings") -> "Database":
    """The database, at the newest step where it is SQLite."""
    from serving.migrations.steps import migrate

    database = _open(settings)
    if database.is_sqlite:
        migrate(database)
    return database


def _has_keys(settings: "ServingSettings") -> bool:
    from serving.storage.keys import KeyRepository

    if settings.admin_key is not None:
        return True
    database = open_migrated(settings)
    try:
        with database.reading() as connection:
            return any(key.revoked_at is None for key in KeyRepository(connection).all())
    finally:
        database.close()


def _failed(error: Exception) -> int:
    from serving.settings import SettingsError
    from serving.storage.database import DatabaseUrlError

    print(f"error: {error}", file=sys.stderr)
    return 2 if isinstance(error, InputError | SettingsError | DatabaseUrlError) else 1
