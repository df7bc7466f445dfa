"""What became of suggestions: rejected, or accepted, and then the history of spans says what they were at first."""

from typing import Literal

from msgspec import Struct

from workbench.storage.connection import Connection

Fate = Literal["kept", "changed", "removed", "rejected"]

# Spans that are gone leave gaps between the ids of those that stand: ids are never given twice.
_GAPS = """
    WITH given(beyond) AS (SELECT seq + 1 FROM sqlite_sequence WHERE name = 'spans')
    SELECT 1 AS first, coalesce((SELECT min(id) FROM spans), beyond) - 1 AS last
    FROM given
    UNION ALL
    SELECT id + 1, coalesce((SELECT min(id) FROM spans AS later WHERE later.id > spans.id), beyond) - 1
    FROM spans, given
    WHERE NOT EXISTS (SELECT 1 FROM spans AS later WHERE later.id = spans.id + 1)
"""
# SQLite would rather read all changes, or make an index of them, than look for the few there are: CROSS JOIN keeps it
# to the order in which the tables stand.
_WAS_LABEL = "json_extract(after, '$.label')"
_STANDING_SUGGESTIONS = f"""
    SELECT annotators.name, {_WAS_LABEL},
        json_extract(after, '$.start') = start
        AND json_extract(after, '$.end') = "end"
        AND json_extract(after, '$.fragments') = fragments
        AND {_WAS_LABEL} = label
        AND NOT EXISTS (
            SELECT 1
            FROM json_each(json_extract(after, '$.attributes')) AS was
            WHERE was.value IS NOT (SELECT value FROM json_each(attributes) WHERE key = was.key)
        ) AS is_kept,
        count(*)
    FROM spans
    CROSS JOIN changes INDEXED BY changes_by_span
        ON table_name = 'spans' AND row_id = spans.id AND before IS NULL
    JOIN annotations ON annotations.id = annotation_id
    JOIN annotators ON annotators.id = annotator_id
    WHERE origin = 'suggestion'
    GROUP BY 1, 2, 3
"""
# Who removes a document says nothing of the suggestions in it.
_REMOVED_SUGGESTIONS = f"""
    SELECT annotators.name, {_WAS_LABEL}, count(*)
    FROM ({_GAPS})
    CROSS JOIN changes INDEXED BY changes_by_span
        ON table_name = 'spans' AND row_id BETWEEN first AND last AND before IS NULL
    JOIN steps ON steps.id = step_id
    JOIN annotations ON annotations.id = json_extract(after, '$.annotation_id')
    JOIN annotators ON annotators.id = annotations.annotator_id
    WHERE state = 'done' AND json_extract(after, '$.origin') = 'suggestion'
    GROUP BY 1, 2
"""


_REJECTED = """
    SELECT annotators.name, label, count(*)
    FROM rejections JOIN annotators ON annotators.id = annotator_id
    GROUP BY 1, 2
"""


class SuggestionCount(Struct, frozen=True):
    """How many suggestions of a label, as it was suggested, met which fate."""

    annotator: str
    label: str
    fate: Fate
    spans: int


def fates(connection: Connection) -> list[SuggestionCount]:
    """Return what became of the suggestions that were decided on.

    An accepted one that stands is `kept` if its range, its label, and every attribute that came with it are as they
    were; more attributes may have been added.
    """
    standing = connection.all(_STANDING_SUGGESTIONS)
    removed = connection.all(_REMOVED_SUGGESTIONS)
    rejected = connection.all(_REJECTED)
    return [
        *(SuggestionCount(who, label, "kept" if kept else "changed", count) for who, label, kept, count in standing),
        *(SuggestionCount(who, label, "removed", count) for who, label, count in removed),
        *(SuggestionCount(who, label, "rejected", count) for who, label, count in rejected),
    ]
