"""Runs migrations on the connection that :func:`notifier.store.migrate.upgrade` hands over."""

from __future__ import annotations

from alembic import context

from notifier.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite can undo a change of tables; the tool does not count on it unless told.
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
