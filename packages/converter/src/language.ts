import type { Lexicon } from "./text/lexicon.ts";

/** Words of the page around an article, in lower case: a line that is one of them, or begins with one and a colon, is furniture. */
export interface LayoutWords {
  readonly byline: readonly string[];
  readonly editor: readonly string[];
  /** Buttons that a reader of the page would click and a copy of its text picks up. */
  readonly widget: readonly string[];
  readonly menu: readonly string[];
  /** Words that open the caption of a picture. */
  readonly photo: readonly string[];
  /** Words that open a caption without a colon (图为…). */
  readonly captionOpeners?: readonly string[];
  /** A word in capitals and a colon open a caption ("KERJASAMA: …"); elsewhere they are a dateline ("MANILA: …"). */
  readonly captionsInCapitals?: boolean;
  /** Words that introduce page numbers. */
  readonly pagination: readonly string[];
  /** Words that open the line of who owns the text, as the sign © does. */
  readonly copyright: readonly string[];
  /** Marks of a text that stops before its end. */
  readonly cut: readonly string[];
}

/** Where a word stands relative to the name it belongs to. */
export type Side = "before" | "after" | "both";

/** How a language puts the parts of names and dates in order. */
export interface WordOrder {
  /** The word for the level: before (*Kota X*), behind (*X County*, X县) or both (*City of X*, *X City*). */
  readonly level: Side;
  /** The word for an office: before (*Bupati X*), behind (X市长) or both (*Mayor of X*, *X Mayor*). */
  readonly office: Side;
  /** Places that contain another stand behind it (*X, Fujian*) or before it (福建省X县). */
  readonly parents: "after" | "before";
  /** Witnesses stand behind the word for it (*disaksikan X*), before it (X见证) or either. */
  readonly witness: "after" | "before" | "both";
  /** Numeric dates of which nothing else tells the order. */
  readonly date: "day-first" | "month-first" | "year-first";
}

/** How names in Chinese characters are told apart from the words behind them. */
export interface HanNames {
  /** Surnames of one character, run together; behind one stand one or two characters more. */
  readonly surnames: string;
  readonly doubleSurnames: readonly string[];
  /** ISO 3166-1 codes of the countries whose people have such names. */
  readonly countries: readonly string[];
}

/** Small words beside names, which the rules step over. A language leaves out what it has none of. */
export interface SmallWords {
  /** Before the name of a place or body: "the". */
  readonly articles: readonly string[];
  /** Before an office that stands behind its holder: "Tom Tate, its mayor"; articles too. */
  readonly determiners: readonly string[];
  /** What makes the name before it an owner: "'s". */
  readonly owners: readonly string[];
  /** Between an office and the place that it governs: "of". */
  readonly ofPlaces: readonly string[];
  /** Between "in" and the name of a place, in small letters: "in northern Cebu", "in the upper part of …". */
  readonly parts?: readonly string[];
  /** Parts of personal names of any country that are written in small letters: "van", "bin". */
  readonly particles: ReadonlySet<string>;
  /** How an office ends that several people hold: "mayors". */
  readonly plural?: string;
}

/** Small words in written dates. A language leaves out what it has none of. */
export interface DateWords {
  /** Endings of the number of a day: "24th". */
  readonly ordinals: readonly string[];
  /** Between a day and its month: "24th of June". */
  readonly ofMonths: readonly string[];
  /** Between the ends of a range: "June 23 to 24". */
  readonly ranges: readonly string[];
  readonly han?: HanDates;
}

/** Characters by which dates are written: 2025年4月21日, 二〇二五年. */
export interface HanDates {
  /** The digits with their values; several characters may stand for one. */
  readonly digits: ReadonlyMap<string, number>;
  readonly ten: string;
  readonly year: string;
  readonly month: string;
  readonly day: readonly string[];
  /** Names of an era by which years are counted (民国), and the year before its first. */
  readonly eras: readonly string[];
  readonly beforeEra: number;
}

/** Words for levels of government that are one character and end the name of a place. */
export interface HanLevels {
  /** The words with their levels. */
  readonly levels: ReadonlyMap<string, string>;
  /** Those that a name may share with the word for its office or government (南靖县长), as the gazetteer writes them. */
  readonly shared: ReadonlySet<string>;
  /** Those that make the name of a county or district full, as the gazetteer writes them. */
  readonly full: ReadonlySet<string>;
  /** Words for a state behind the name of a country (蒙古国, 柬埔寨王国), the longest first. */
  readonly states: readonly string[];
}

/** How a dateline in Chinese characters ends: 新华社北京6月1日电. */
export interface HanDatelines {
  /** Words of two characters for a report: 台中报道. */
  readonly reports: ReadonlySet<string>;
  /** Characters for a dispatch. */
  readonly dispatch: ReadonlySet<string>;
  /** Those before it, that end a date or the name of an outlet. */
  readonly before: ReadonlySet<string>;
}

/** A language as data: the engine knows none. */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly lexicon: Lexicon;
  readonly order: WordOrder;
  /** Level that a name without its type word has where places of several levels share it; `undefined`: the name alone does not tell. */
  readonly bareLevel?: "city";
  /** ISO 3166-1 codes of the countries whose units of government the language's own type words name, not just translate. */
  readonly home: readonly string[];
  /** Frequent small words, for telling languages apart. */
  readonly functionWords: readonly string[];
  /** Words that stand between a number and what it counts. */
  readonly counters?: readonly string[];
  /** Words whose full stop does not end a sentence, in lower case. */
  readonly abbreviations: readonly string[];
  readonly layout: LayoutWords;
  readonly small: SmallWords;
  readonly dates: DateWords;
  readonly hanNames?: HanNames;
  readonly hanLevels?: HanLevels;
  readonly hanDatelines?: HanDatelines;
}
