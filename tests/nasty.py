"""Bytes that no reader may fall over."""

DEEP = 200_000
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lololololololololololololol">'
    + b"".join(b'<!ENTITY %c "%s">' % (name + 1, b"&%c;" % name * 10) for name in range(ord("a"), ord("k")))
    + b"]><lolz>&k;</lolz>"
)
NASTY = {
    "nothing": b"",
    "blank lines": b"\n \r\n\n",
    "a mark alone": b"\xef\xbb\xbf",
    "NUL": b"\0" * 100,
    "every byte": bytes(range(256)) * 4,
    "UTF-16": '{"text": "خبر"}\nخبر B-PER\n'.encode("utf-16"),
    "Windows-1256": "قال الوزير إن السفينة وصلت إلى الميناء صباح أمس B-PER\n".encode("cp1256"),
    "a long line": b"a" * 3_000_000,
    "an open bracket": b"[" * DEEP,
    "deep lists": b'{"text": "a", "meta": ' + b"[" * DEEP + b"]" * DEEP + b"}",
    "deep elements": b"<a>" * DEEP,
    "a list of nothing": b"[]",
    "a list of lists": b"[[], {}, 1, null, NaN]",
    "NaN": b'{"text": "a", "spans": [{"start": NaN, "end": Infinity, "label": "X"}]}',
    "a huge number": b'{"text": "a", "spans": [{"start": 1e400, "end": ' + b"9" * 5000 + b', "label": "X"}]}',
    "half a pair": b'{"text": "\\ud800", "label": [[0, 1, "X"]], "ner": [[0, 0, "\\udfff"]]}',
    "entities": BOMB,
    "an archive of nothing": b"PK\x05\x06" + b"\0" * 18,
}
