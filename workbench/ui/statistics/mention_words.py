"""The words for the values that mentions are counted by."""

from collections.abc import Sequence

from workbench.core.scheme import Attribute, Scheme


class MentionWords:
    """The titles of two attributes of the labels for mentions, and of their values."""

    def __init__(self, scheme: Scheme, language: str, category: str, status: str) -> None:
        self._language = language
        labels = scheme.mentions.labels if scheme.mentions else ()
        of_labels = {name: {one.name: one for one in scheme.label(name).attributes} for name in labels}
        self._categories = {name: some[category] for name, some in of_labels.items() if category in some}
        self._statuses = [some[status] for some in of_labels.values() if status in some]
        self._order = list(dict.fromkeys(value for one in self._statuses for value in one.values))
        self.category_title = self._title([*self._categories.values()], category)
        self.status_title = self._title(self._statuses, status)

    def category(self, label: str, value: str) -> str:
        """Return the words for a category of that label."""
        known = self._categories.get(label)
        return known.value_title(value, self._language) if known else value

    def status(self, value: str) -> str:
        """Return the words for a status."""
        known = next((one for one in self._statuses if value in one.values), None)
        return known.value_title(value, self._language) if known else value

    def place_of_status(self, value: str) -> int:
        """Return where a status stands among all: in the order of the scheme, none at all last."""
        return self._order.index(value) if value in self._order else len(self._order) + (not value)

    def _title(self, attributes: Sequence[Attribute], name: str) -> str:
        return attributes[0].title.in_language(self._language) if attributes else name
