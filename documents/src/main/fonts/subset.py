"""Makes the faces of documents/src/main/resources/yixian/documents/fonts from the npm packages named in docs/dependencies.md:

    npm pack @expo-google-fonts/noto-serif-sc@0.4.3 && tar xzf *noto-serif-sc*.tgz package/400Regular
    python3 subset.py package/400Regular/NotoSerifSC_400Regular.ttf NotoSerifSC.ttf

Needs fonttools. Kept: all Chinese characters of GBK, which hold those of GB 2312 and of the names that people bear, and whatever the face has besides
Chinese. Left out: hints and the tables of vertical setting and ligatures, which no PDF of ours uses. Outlines are unchanged.
"""
import sys

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont


def gbk():
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                yield ord(bytes([lead, trail]).decode("gbk"))
            except (UnicodeDecodeError, TypeError):
                continue


def besides_chinese(known):
    return {point for point in known if point < 0x3400 or 0xA000 <= point}


source, target = sys.argv[1:3]
font = TTFont(source)
known = set(font.getBestCmap())
options = Options()
options.layout_features = []
options.hinting = False
options.glyph_names = False
options.notdef_outline = True
options.name_IDs = ["*"]
options.drop_tables += ["GSUB", "GPOS", "GDEF", "vhea", "vmtx", "VORG", "BASE", "STAT", "DSIG"]
subsetter = Subsetter(options)
subsetter.populate(unicodes=(set(gbk()) | besides_chinese(known)) & known)
subsetter.subset(font)
font["head"].modified = font["head"].created  # the same input gives the same bytes
font.recalcTimestamp = False
font.save(target)
