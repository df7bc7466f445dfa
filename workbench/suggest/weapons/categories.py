"""Which category a mention of a weapon has: that of its noun, changed by the words and the type behind it."""

from collections.abc import Collection, Mapping

# Of a noun that needs defining words, which ones make it a weapon.
NEEDS: Mapping[str, frozenset[str]] = {
    "military": frozenset({"fighting", "anti", "explosive", "naval-arms"}),
    "aircraft": frozenset(
        {
            "fighting",
            "unmanned",
            "spying",
            "aircraft",
            "aircraft-of-goods",
            "named",
            "explosive",
            "defence",
            "anti",
            "naval",
        }
    ),
    "ship": frozenset({"fighting", "naval", "rockets", "unmanned", "spying", "carrier", "explosive"}),
    "pieces": frozenset({"fighting", "naval", "artillery"}),
    "tower": frozenset({"artillery"}),
    "vehicle": frozenset(
        {"fighting", "armoured", "tank", "spying", "named", "unmanned", "explosive", "launch", "rockets"}
    ),
    "defence": frozenset({"defence", "rockets", "anti", "anti-air", "named", "artillery"}),
    "dual": frozenset({"named", "cruise", "anti-air"}),
    "charge": frozenset({"explosive", "nuclear", "cbrn", "hypersonic"}),
    "launcher": frozenset({"rockets", "launch", "named", "ballistic"}),
}

_MISSILE = {
    "anti-tank": "missile-anti-tank",
    "anti-air": "missile-anti-air",
    "hypersonic": "missile-hypersonic",
    "cruise": "missile-cruise",
    "ballistic": "missile-ballistic",
    "icbm": "missile-ballistic",
    "unguided": "rocket-mlrs",
    "calibre": "rocket-mlrs",
    "nuclear": "nuclear",
}
_GENERIC = {
    "nuclear": "nuclear",
    "cbrn": "cbrn",
    "mass": "cbrn",
    "anti-submarine": "torpedo-asw",
    "anti-tank": "missile-anti-tank",
    "anti-air": "air-defence",
    "small": "small-arms",
    "artillery": "artillery-ammo",
    "cruise": "uav",
    "unmanned": "uav",
}
_CHANGES: Mapping[str, Mapping[str, str]] = {
    "missile": _MISSILE,
    "generic": _GENERIC,
    "artillery-ammo": {"mlrs": "rocket-mlrs", "rockets": "rocket-mlrs", "nuclear": "nuclear", "cbrn": "cbrn"},
    "artillery-gun": {"anti-air": "air-defence", "anti-tank": "artillery-gun"},
    "aircraft": {"unmanned": "uav", "rockets": "rocket-mlrs", "torpedo": "torpedo-asw", "spying": "aircraft"},
    "air-defence": {"ballistic": "missile-ballistic", "cruise": "missile-cruise", "artillery": "artillery-gun"},
    "other": {
        "nuclear": "nuclear",
        "cbrn": "cbrn",
        "hypersonic": "missile-hypersonic",
        "ballistic": "missile-ballistic",
        "anti-submarine": "torpedo-asw",
    },
}
# Categories of types that a noun of another category may have.
_OF_TYPE: Mapping[str, frozenset[str]] = {
    "missile": frozenset(
        {
            "missile-ballistic",
            "missile-cruise",
            "missile-hypersonic",
            "missile-anti-tank",
            "missile-anti-air",
            "rocket-mlrs",
            "nuclear",
        }
    ),
    "aircraft": frozenset({"uav", "torpedo-asw"}),
    "air-defence": frozenset({"rocket-mlrs", "missile-ballistic", "missile-cruise", "missile-hypersonic", "uav"}),
    "generic": frozenset(
        {"uav", "missile-anti-tank", "missile-anti-air", "small-arms", "rocket-mlrs", "artillery-gun"}
    ),
    "artillery-gun": frozenset({"air-defence"}),
    "other": frozenset({"missile-ballistic", "rocket-mlrs", "missile-anti-tank", "air-defence", "missile-anti-air"}),
}


def category_of(noun: str, effects: Collection[str], types: Collection[str]) -> str:
    """Return the category of a weapon: `noun` that of its noun, `types` those of its designations."""
    changes = _CHANGES.get(noun, {})
    changed = next((category for effect, category in changes.items() if effect in effects), "")
    named = next((category for category in types if category in _OF_TYPE.get(noun, ())), "")
    if noun == "missile":
        if "air-defence" in types and not changed:
            return "missile-anti-air"
        return named if changed in ("", "rocket-mlrs") and named else changed or noun
    return named or changed or noun
