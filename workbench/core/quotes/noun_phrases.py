"""The noun phrase of a speaker: where it begins and ends among the words of a sentence.

There is no parser here: a phrase goes on until a word or a mark that no such phrase contains. Its borders are those of
the guidelines: the whole phrase with its title, proclitics outside.
"""

from collections.abc import Sequence
from functools import lru_cache

import regex

from workbench.core.quotes.inflection import forms, key
from workbench.core.quotes.phrases import ACCORDING, CLAUSE_OPENERS, LEADS
from workbench.core.quotes.sentence import Word
from workbench.core.quotes.word_classes import (
    complementizer,
    is_body,
    is_hearer,
    is_preposition,
    is_role,
    is_role_or_body,
    names_behind,
    without_article,
    without_conjunction,
    words_in,
)

LONGEST = 24  # words
_LONGEST_RELATIVE = 12  # words
_ADJECTIVES = 3  # words between a document and who made it
_NOTE = 4  # words in brackets
_NAMED_WITHIN = 3  # words between a class noun and the name in marks
_NAME_IN_MARKS = 4  # words
_UNNAMED_WITHIN = 7
_PREPOSITION_WITHIN = 6
_MARK = regex.compile('["“”„‟«»‹›]')
_DIVIDES = regex.compile(r"[:()\[\]{}؛;…]|\.\.|\s[-–—]|[-–—]\s")
_COMMA = regex.compile("[،,]")
_ENDS_CLAUSE = regex.compile("[،,:؛;]")
_ENDS_INSERTION = regex.compile('[،,"“”„‟«»‹›]')
_CIRCUMSTANCE = regex.compile("م.{3,}[ها]")  # as a rule a participle: "…، مستخدمة"
_IN, _AT, _ON, _NOT, _GENERAL = map(key, ("في", "لدى", "على", "لم", "العام"))
_IN_THE_NAME = key("باسم")
_CONSTRUCT = ("شوون", "شؤون", "وكاله", "اركان", "هيئه", "مجلس", "عام")  # what follows belongs to them
_OF = frozenset(map(key, ("من", "منهم", "منهما", "منهن")))
_IS = frozenset(map(key, ("وهو", "وهي", "وهم")))


def skip_adjuncts(words: Sequence[Word], number: int, limit: int) -> int:
    """Return the number of the first word from `number` on that belongs to no adverb, time or leading phrase."""
    while number < limit:
        word = words[number]
        if lead := LEADS.at(words, number):
            number = lead.last
        elif word.key == _IN and number + 1 < limit and without_article(words[number + 1].key) in words_in("OCCASIONS"):
            number += 2  # "في كلمة قصيرة"
            number += number < limit and not words[number].gap.strip() and words[number].key.endswith(("ه", "ي"))
        elif word.key in words_in("TIMES") or word.key in words_in("ADVERBS") or word.key.isdigit():
            number += 1
        else:
            break
    return number


def can_begin(words: Sequence[Word], number: int) -> bool:
    """Tell whether a noun phrase may begin with word `number`."""
    word = words[number]
    spelt = word.key
    if len(spelt) == 1:  # "لـ«رويترز»"
        return False
    if complementizer(word) is not None or spelt in words_in("RELATIVES") or spelt in words_in("CONNECTORS"):
        return False
    if is_preposition(spelt) or is_hearer(spelt) or spelt.startswith(("لل", "بال")):
        return False
    if CLAUSE_OPENERS.at(words, number) or ACCORDING.at(words, number):
        return False
    form = forms().get(spelt)
    return is_role(spelt) or not form or (form.kind == "noun" and not form.bound)


def end_of_phrase(words: Sequence[Word], first: int, limit: int, *, spelt_from: int = 0) -> int:
    """Return the number of the word behind the noun phrase that begins at word `first`; `first` if none does.

    The first `spelt_from` letters of its first word are a preposition.
    """
    if first >= limit or (not spelt_from and not can_begin(words, first)):
        return first
    head = words[first].key[spelt_from:]
    head = "ا" + head if spelt_from and head.startswith("ل") else head  # لل- is ل and ال-
    role = first if is_role_or_body(head) or head in words_in("DOCUMENTS") else -1
    in_marks = bool(_MARK.search(words[first].gap))
    number = first + 1
    while number < min(limit, first + LONGEST):
        word = words[number]
        if role >= 0 and (behind := _behind_insertion(words, number, role, limit)):
            number = behind
            continue
        if word.breaks or (_DIVIDES.search(word.gap) and word.gap.strip() != ")"):
            break
        if _MARK.search(word.gap):
            named = 0 <= number - 1 - role < _NAMED_WITHIN or names_behind(words[number - 1].key)
            if not in_marks and not (named and _is_short_name(words, number, limit)):
                break
            in_marks = not in_marks
        if _COMMA.search(word.gap):
            if _is_relative(words, number, limit):
                return _end_of_insertion(words, number, limit)
            if not _is_apposition(words, first, number, limit):
                break
            role = number if is_role(word.key) else role
        elif not in_marks and not _belongs(words, number, role):
            break
        if is_role_or_body(word.key):
            role = number
        number += 1
    return number


def _behind_insertion(words: Sequence[Word], number: int, role: int, limit: int) -> int:
    """Return the number of the word behind what says more of those whom word `role` names; 0 if nothing does."""
    gap = words[number].gap
    if gap.strip() == "(":
        return _behind_note(words, number, limit)
    if gap.strip():
        return 0
    return (
        _unnamed(words, number, limit)
        or _published(words, number, role, limit)
        or _behind_relative(words, number, role, limit)
        or _behind_complement(words, number, limit)
    )


def _behind_note(words: Sequence[Word], number: int, limit: int) -> int:
    """Return the number of the word behind a short note in brackets, if the phrase may go on there."""
    behind = next((n for n in range(number + 1, min(limit, number + _NOTE + 1)) if ")" in words[n].gap), 0)
    return behind if behind and words[behind].gap.strip() == ")" and not _opens_another(words[behind]) else 0


def _behind_relative(words: Sequence[Word], number: int, role: int, limit: int) -> int:
    """Return where a relative clause without a comma ends: "الوزير [الذي يزور بكين]", "ضابط [شارك في العملية]"."""
    spelt = words[number].key
    is_verb = spelt in words_in("TELLING_VERBS") and not words[role].has_article
    if not is_verb and spelt not in words_in("WHO"):
        return 0
    for behind in range(number + 1, min(limit, number + _LONGEST_RELATIVE)):
        word = words[behind]
        if word.breaks or _ENDS_CLAUSE.search(word.gap) or complementizer(word) is not None:
            return behind
    return limit if limit <= number + _LONGEST_RELATIVE else 0


def _behind_complement(words: Sequence[Word], number: int, limit: int) -> int:
    """Return where the complement of an adjective ends: "مصدر مطلع [على الملف]", "شخص [على علم بالأمر]"."""
    spelt = words[number].key
    if spelt == _ON and number + 2 < limit and words[number + 1].key in words_in("KNOWLEDGE"):
        return number + 3
    if words[number - 1].key not in words_in("GOVERNING"):
        return 0
    if spelt in words_in("PREPOSITIONS") and number + 1 < limit and not words[number + 1].gap.strip():
        return number + 2 if complementizer(words[number + 1]) is None else 0
    return number + 1 if spelt.startswith(("ب", "لل")) else 0


def _is_short_name(words: Sequence[Word], number: int, limit: int) -> bool:
    return any(_MARK.search(word.gap) for word in words[number + 1 : min(limit, number + _NAME_IN_MARKS) + 1])


def _belongs(words: Sequence[Word], number: int, role: int) -> bool:
    """Tell whether word `number`, written right behind a phrase, still belongs to it."""
    word = words[number]
    if word.key == _GENERAL and role == number - 1:  # "القائد العام", not "this year"
        return True
    if word.key in words_in("SEATED"):  # "مركز البحوث ومقره أوسلو"
        return role >= 0
    if (
        word.key in words_in("PREPOSITIONS")
        or word.key.startswith(("لل", "بال"))
        or is_hearer(word.key)
        or _is_of(word)
    ):
        is_some = _is_quantity_of(words, number)
        return is_some or (role >= 0 and _is_inner_preposition(words, number, role))
    if word.has_article and word.key in words_in("TOLD_TO"):  # "أفاد الخبير الصحافيين", not "خبير في الوكالة"
        before = words[number - 1]
        return before.key in words_in("PREPOSITIONS") or (not before.has_article and is_role_or_body(before.key))
    return not (_opens_another(word) or _reports(word.key) or LEADS.at(words, number))


def _is_quantity_of(words: Sequence[Word], number: int) -> bool:
    """Tell whether word `number` is "من" behind a quantity: "أكثر من عشرة دبلوماسيين"."""
    return words[number].key in _OF and words[number - 1].key in words_in("QUANTITIES")


def _is_inner_preposition(words: Sequence[Word], number: int, role: int) -> bool:
    """Tell whether a preposition ties what follows to the noun: "المتحدث باسم الوزارة", "مسؤول في الهيئة"."""
    spelt = words[number].key
    if spelt in _OF:
        return role >= number - 3 and not (number + 1 < len(words) and complementizer(words[number + 1]) is not None)
    if spelt in (_IN, _AT):
        return _tells_where(words, number, role)
    is_tied = spelt.startswith(("لل", "بال")) or _is_of(words[number])
    return is_tied and not is_hearer(spelt) and number - role <= _PREPOSITION_WITHIN


def _is_of(word: Word) -> bool:
    """Tell whether a word is a body with ل written onto it: "تقرير لمعهد"."""
    return word.key.startswith("ل") and is_body(word.key[1:])


def _opens_another(word: Word) -> bool:
    """Tell whether a word opens another phrase or clause, or is the proclitic of marks or of a number."""
    if len(word.key) == 1 or complementizer(word) is not None:
        return True
    return any(word.key in words_in(name) for name in ("TIMES", "ADVERBS", "DEMONSTRATIVES", "RELATIVES", "CONNECTORS"))


@lru_cache(maxsize=2**14)
def _reports(spelt: str) -> bool:
    """Tell whether a word is a reporting word, and not a noun that may stand in a phrase."""
    bare = without_conjunction(spelt)
    if bare != spelt and (joined := forms().get(bare)) and joined.kind != "noun":
        return True
    form = forms().get(spelt)
    return form is not None and not is_role(spelt) and (form.kind != "noun" or form.bound)


def _unnamed(words: Sequence[Word], number: int, limit: int) -> int:
    """Return where the clause ends by which a source stays unnamed: "لم تسمهم", "طلب عدم كشف اسمه"; 0 if none does."""
    if words[number].key not in words_in("UNNAMED_OPENERS"):
        return 0
    for behind in range(number + 1, min(limit, number + _UNNAMED_WITHIN)):
        if words[behind].gap.strip():
            break
        if words[behind].key in words_in("NAMES"):
            return behind + 1
    short = number + 1 < limit and words[number + 1].key.endswith(("ه", "ها", "هم", "هما"))
    return number + 2 if short and words[number].key == _NOT else 0


def _published(words: Sequence[Word], number: int, role: int, limit: int) -> int:
    """Return where the clause ends that says who made a document: "تقرير [نشرته صحيفة]"; 0 if there is none."""
    is_document = number - role <= _ADJECTIVES and words[role].key in words_in("DOCUMENTS")
    if is_document and words[number].key.endswith(("ه", "ها")):
        form = forms().get(words[number].key)
        is_made = words[number].key in words_in("MADE") or (form and form.kind == "verb" and form.bound)
        if is_made and number + 1 < limit and not words[number + 1].gap.strip():
            behind = end_of_phrase(words, number + 1, limit)
            return behind if behind > number + 1 else 0
    return 0


def _tells_where(words: Sequence[Word], number: int, role: int) -> bool:
    """Tell whether the "في" at word `number` says where a speaker belongs, and not when or on what occasion."""
    if role < 0 or number + 1 >= len(words):
        return False
    behind = without_article(words[number + 1].key)
    if is_body(behind):
        return True
    return number - role <= 4 and not _is_occasion(behind) and words[number + 1].key not in words_in("TIMES")


def _is_occasion(spelt: str) -> bool:
    """Tell whether a word is an occasion to speak, be it with a pronoun: بيان، كلمته، مؤتمرها."""
    bare = next((spelt.removesuffix(pronoun) for pronoun in ("ها", "هم", "ه") if spelt.endswith(pronoun)), spelt)
    return bool({spelt, bare, bare[:-1] + "ه"} & words_in("OCCASIONS"))


def _is_apposition(words: Sequence[Word], first: int, number: int, limit: int) -> bool:
    """Tell whether what follows a comma names or describes the speaker once more: "…، خبير الشؤون البحرية، …"."""
    spelt = words[number].key
    if not can_begin(words, number) or spelt in words_in("TIMES") or spelt in words_in("ADVERBS"):
        return False
    if spelt in words_in("UNNAMED_OPENERS"):  # "مسؤول، طلب عدم كشف اسمه"
        return False
    if spelt[:1] in ("و", "ف") and without_conjunction(spelt) in forms():
        return False
    if not is_role(spelt) and (_CIRCUMSTANCE.fullmatch(spelt) or not is_role_or_body(words[first].key)):
        return False
    return _is_closed(words, number, limit)


def _is_relative(words: Sequence[Word], number: int, limit: int) -> bool:
    """Tell whether word `number` opens "وهو مبعوث أوروبي"."""
    return words[number].key in _IS and number + 1 < limit and is_role(words[number + 1].key)


def _end_of_insertion(words: Sequence[Word], number: int, limit: int) -> int:
    """Return the number of the word behind "…، وهو مبعوث أوروبي يتابع الملف": up to the next comma, colon or mark."""
    last = number + 1
    while last < limit and not (
        words[last].breaks or _DIVIDES.search(words[last].gap) or _ENDS_INSERTION.search(words[last].gap)
    ):
        last += 1
    return last


def _is_closed(words: Sequence[Word], number: int, limit: int) -> bool:
    """Tell whether the stretch from word `number` on ends as an insertion does: comma, colon, mark, complementizer."""
    for word in words[number + 1 : min(limit, number + LONGEST) + 1]:
        if word.breaks:
            return is_role(words[number].key)
        if _COMMA.search(word.gap) or ":" in word.gap or _MARK.search(word.gap) or complementizer(word) is not None:
            return True
    return False


def skip_leads(words: Sequence[Word], number: int, limit: int) -> int:
    """Return where a sentence comes to its subject: behind "لكن"، "من جانبه"، and times."""
    while number < limit:
        behind = skip_adjuncts(words, number, limit)
        spelt = words[number].key
        if behind == number and {spelt, without_conjunction(spelt)} & words_in("CONNECTORS"):
            behind = number + 1
        if behind == number:
            return number
        number = behind
    return number


def _is_object(word: Word, head: Word) -> bool:
    """Tell whether a word is no attribute of the phrase with this head: that agrees in the article, as الروسي does.

    Names of countries have none and an attribute with one: "كوريا الشمالية".
    """
    if word.has_article:
        return not word.key.endswith(("ي", "يه", "يون", "يين"))
    return head.has_article


def end_before_second(words: Sequence[Word], first: int, last: int) -> int:
    """Return where a subject ends before the object of a verb that has one: "اتهم [المتحدث يوسف راغب] الغرب"; 0 if
    nothing tells."""
    in_marks = bool(_MARK.search(words[first].gap))
    for number in range(first + 1, last):
        before, word = words[number - 1], words[number]
        in_marks ^= bool(_MARK.search(word.gap))
        if in_marks or word.gap.strip() or before.key in words_in("PREPOSITIONS") or word.key in words_in("RANKS"):
            continue
        if is_role(before.key) and before.has_article and word.has_article and not _is_relational(word):
            return number  # "الخبير الصاروخ"
        if is_role_or_body(before.key):
            continue
        if before.key.startswith(_IN_THE_NAME) or before.key.endswith(_CONSTRUCT):
            continue
        if is_body(word.key) and not word.has_article and not word.key.startswith("و"):
            return number
        if word.key.startswith("ال") and word.has_article and not _is_relational(word) and not is_role(word.key):
            if not before.has_article and number - first > 1 and before.key not in words_in("NAME_PARTS"):
                return number  # "راغب الغرب"
            if before.has_article and _is_relational(before) and number - first > 1:
                return number  # "الوكالة المركزية الاتهامات"
            if number - first == 1 and not is_role_or_body(before.key) and not before.has_article:
                return number  # "بوتين الذكرى"
    return 0


def _is_relational(word: Word) -> bool:
    """Tell whether a word has the form of an adjective of belonging: الروسي، المركزية."""
    return word.key.endswith(("ي", "يه", "يون", "يين"))


def end_before_object(words: Sequence[Word], first: int, last: int) -> tuple[int, bool] | None:
    """Return where a phrase may end already, before the object of its verb, and whether that is likely.

    "وصف [بوتين] الذكرى", "نشر [مسؤولون] معلومات".
    """
    told = next(
        (n for n in range(first + 1, last) if words[n].key in words_in("TOLD") and not is_body(words[n - 1].key)), None
    )
    if told:
        return told, True
    if is_role_or_body(words[first].key) and not (is_body(words[first].key) and words[first].has_article):
        ends = (n for n in range(first + 1, last) if words[n].key in words_in("OCCASIONS"))
    else:
        ends = (n for n in range(first + 1, last) if _is_object(words[n], words[first]))
    end = next(ends, None)
    return (end, False) if end else None
