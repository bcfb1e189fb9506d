"""The steps from one shape of the tables to the next, run by :func:`notifier.store.upgrade`.

To add one: change ``schema.py``, then write ``versions/0002_what_it_does.py`` by hand, with the
``revision`` and ``down_revision`` that continue the row. Steps only go forward, and name types and
words as they were when written: they never import the schema. The migrations' test shows what is
missing, clause by clause.
"""
