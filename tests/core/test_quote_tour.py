from workbench.core.quote_tour import QuoteTour, is_taken

TEXT = (
    "وكالة «الميناء الكبير» تأسست قديما.\n"
    "قال الوزير سامر: «سنعود غدا إلى الميناء». وأكد أن المصنع جاهز للعمل.\n"
    "اعلان قال «لا تفوتوا العرض الكبير» الآن\n"
    "وأضاف المتحدث أنه «لا خوف على المصنع بعد اليوم».\n"
)


def tour(*skipped: tuple[int, int], known: tuple[tuple[int, int], ...] = (), quoted: tuple[int, ...] = ()) -> QuoteTour:
    def begins(first: int, last: int) -> bool:
        return any(first <= start <= last for start in quoted)

    return QuoteTour(TEXT, skipped, lambda _: known, begins)


def surfaces(walk: QuoteTour) -> list[str]:
    return [TEXT[one.content[0][0] : one.content[-1][1]] for one in walk.after(-1)]


def test_passages_and_clauses_come_in_the_order_of_the_text():
    found = surfaces(tour())
    assert found.index("سنعود غدا إلى الميناء") < found.index("أن المصنع جاهز للعمل")
    starts = [one.content[0][0] for one in tour().after(-1)]
    assert starts == sorted(starts)
    assert len(set(starts)) == len(starts)


def test_backward_is_forward_reversed():
    forward, back = list(tour().after(-1)), list(tour().before(len(TEXT)))
    assert forward == back[::-1]


def test_it_begins_where_one_is():
    first, second, *_ = tour().after(-1)
    assert next(tour().after(first.content[0][0])) == second
    assert next(tour().before(second.content[0][0])) == first


def test_a_passage_right_behind_a_complementizer_is_the_whole_quote():
    found = surfaces(tour())
    assert "لا خوف على المصنع بعد اليوم" in found
    assert not any(one.startswith("أنه") for one in found)


def test_what_is_skipped_and_names_that_are_tagged_are_no_quotes():
    advert = TEXT.index("اعلان")
    assert any("العرض" in one for one in surfaces(tour()))
    assert not any("العرض" in one for one in surfaces(tour((advert, TEXT.index("\nوأضاف")))))
    name = TEXT.index("الميناء الكبير")
    assert "الميناء الكبير" not in surfaces(tour(known=((name, name + 14),)))


def test_what_begins_where_a_quote_begins_is_passed_over():
    first, second, *_ = tour().after(-1)
    assert next(tour(quoted=(first.content[0][0],)).after(-1)) == second


def test_a_quote_is_taken_by_one_that_covers_much_the_same():
    assert is_taken(((10, 50),), [(12, 50)])
    assert is_taken(((10, 20), (30, 50)), [(10, 48)])
    assert not is_taken(((10, 50),), [(30, 50), (60, 90)])
    assert not is_taken(((10, 50),), [])
