#!/usr/bin/env python3
"""Makes the faces of this folder again. Needs Debian's python3-fonttools, python3-brotli, fonts-noto-core,
fonts-droid-fallback and fonts-nanum, and the npm package @fontsource/source-serif-4 unpacked in the folder given.

    npm pack @fontsource/source-serif-4 && tar xzf fontsource-source-serif-4-*.tgz && ./make.py package
"""
import sys
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont

DEBIAN = Path("/usr/share/fonts/truetype")
HERE = Path(__file__).parent
JOINERS = [0x200C, 0x200D, 0x25CC, 0x20]

# Name of the face here: file of the package, ranges that it is for.
SCRIPTS = {
    "latin": ("NotoSerif-Regular", [(0x0180, 0x036F), (0x0370, 0x052F), (0x1D00, 0x1FFF), (0x2000, 0x20CF), (0x2C60, 0x2C7F), (0xA640, 0xA69F), (0xA720, 0xA7FF), (0xAB30, 0xAB6F)]),
    "arabic": ("NotoNaskhArabic-Regular", [(0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF)]),
    "hebrew": ("NotoSerifHebrew-Regular", [(0x0590, 0x05FF)]),
    "armenian": ("NotoSerifArmenian-Regular", [(0x0530, 0x058F)]),
    "georgian": ("NotoSerifGeorgian-Regular", [(0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)]),
    "ethiopic": ("NotoSerifEthiopic-Regular", [(0x1200, 0x139F), (0x2D80, 0x2DDF)]),
    "devanagari": ("NotoSerifDevanagari-Regular", [(0x0900, 0x097F), (0xA8E0, 0xA8FF)]),
    "bengali": ("NotoSerifBengali-Regular", [(0x0980, 0x09FF), (0x0964, 0x0965)]),
    "gurmukhi": ("NotoSerifGurmukhi-Regular", [(0x0A00, 0x0A7F)]),
    "gujarati": ("NotoSerifGujarati-Regular", [(0x0A80, 0x0AFF)]),
    "oriya": ("NotoSansOriya-Regular", [(0x0B00, 0x0B7F)]),
    "tamil": ("NotoSerifTamil-Regular", [(0x0B80, 0x0BFF)]),
    "telugu": ("NotoSerifTelugu-Regular", [(0x0C00, 0x0C7F)]),
    "kannada": ("NotoSerifKannada-Regular", [(0x0C80, 0x0CFF)]),
    "malayalam": ("NotoSerifMalayalam-Regular", [(0x0D00, 0x0D7F)]),
    "sinhala": ("NotoSerifSinhala-Regular", [(0x0D80, 0x0DFF)]),
    "thai": ("NotoSerifThai-Regular", [(0x0E00, 0x0E7F)]),
    "lao": ("NotoSerifLao-Regular", [(0x0E80, 0x0EFF)]),
    "khmer": ("NotoSerifKhmer-Regular", [(0x1780, 0x17FF)]),
    "myanmar": ("NotoSerifMyanmar-Regular", [(0x1000, 0x109F)]),
    "thaana": ("NotoSansThaana-Regular", [(0x0780, 0x07BF)]),
    "syriac": ("NotoSansSyriac-Regular", [(0x0700, 0x074F)]),
    "nko": ("NotoSansNKo-Regular", [(0x07C0, 0x07FF)]),
    "adlam": ("NotoSansAdlam-Regular", [(0x1E900, 0x1E95F)]),
    "tifinagh": ("NotoSansTifinagh-Regular", [(0x2D30, 0x2D7F)]),
    "cherokee": ("NotoSansCherokee-Regular", [(0x13A0, 0x13FF), (0xAB70, 0xABBF)]),
    "canadian": ("NotoSansCanadianAboriginal-Regular", [(0x1400, 0x167F)]),
    "mongolian": ("NotoSansMongolian-Regular", [(0x1800, 0x18AF)]),
}
HAN = [(0x3000, 0x30FF), (0x3100, 0x312F), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF)]
HANGUL = [(0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7A3)]


def cut(font, ranges, name, weight=400):
    """What the ranges need and no more, without hints, under a name of its own."""
    options = subset.Options(hinting=False, glyph_names=False, notdef_outline=True, layout_features=["*"], name_IDs=[1, 2])
    options.drop_tables += ["DSIG", "vhea", "vmtx", "VORG", "gasp", "STAT", "MATH"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[c for a, b in ranges for c in range(a, b + 1)] + JOINERS)
    cutter.subset(font)
    for record in list(font["name"].names):
        font["name"].removeNames(nameID=record.nameID)
    font["name"].setName(f"Palmares {name.split('-')[0]}", 1, 3, 1, 0x409)
    font["name"].setName("Regular", 2, 3, 1, 0x409)
    font["name"].setName(f"Palmares-{name}", 6, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font.save(HERE / f"{name}.ttf")


def main(fontsource):
    parts = ["latin", "latin-ext", "vietnamese", "greek", "cyrillic", "cyrillic-ext"]
    for weight in (400, 600):
        merged = []
        for part in parts:
            font = TTFont(fontsource / "files" / f"source-serif-4-{part}-{weight}-normal.woff2")
            font.flavor = None
            path = HERE / f".{part}.ttf"
            font.save(path)
            merged.append(path)
        font = merge.Merger().merge([str(p) for p in merged])
        cut(font, [(0x20, 0x24F), (0x250, 0x52F), (0x1E00, 0x1FFF), (0x2000, 0x22FF)], f"serif-{weight}", weight)
        for path in merged:
            path.unlink()
    for name, (file, ranges) in SCRIPTS.items():
        cut(TTFont(DEBIAN / "noto" / f"{file}.ttf"), ranges, name)
    cut(TTFont(DEBIAN / "droid" / "DroidSansFallbackFull.ttf"), HAN, "han")
    cut(TTFont(DEBIAN / "nanum" / "NanumSquareR.ttf"), HANGUL, "hangul")


main(Path(sys.argv[1]))
