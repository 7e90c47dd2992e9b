import type { ReleaseDescription } from "../description.ts";
import { bundleName } from "../description.ts";
import { dataLicence, tableFiles } from "./about.ts";
import { list, markdownText } from "./markdown.ts";
import { summaryTable } from "./summary.ts";

type Answers = readonly (readonly [question: string, answer: string])[];

const creatorNames = (d: ReleaseDescription): string =>
  d.dataset.creators.map(({ name }) => markdownText(name)).join("; ");

const motivation = (d: ReleaseDescription): Answers => [
  ["For what purpose was the dataset created?", markdownText(d.dataset.description)],
  [
    "Who created the dataset, and on behalf of whom?",
    `${creatorNames(d)}. Published by ${markdownText(d.dataset.publisher.name)}.`,
  ],
  ["Who funded its creation?", "No funder is recorded."],
];

function composition(d: ReleaseDescription): Answers {
  const { agreements, places, sources, passages, countries, earliest, latest } = d.figures;
  const span =
    earliest === undefined || latest === undefined
      ? "none of the papers is dated"
      : `dated papers are of ${earliest} to ${latest}`;
  return [
    [
      "What do the instances represent?",
      "Agreements between local governments, with the papers, people, fields of cooperation and statements that sources report; the places that agree; and the sources.",
    ],
    [
      "How many instances are there?",
      `Agreements: ${agreements}. Places: ${places}. Sources: ${sources}. Passages: ${passages}. Countries of the parties: ${countries.join(", ") || "none"}; ${span}.`,
    ],
    [
      "Is it a sample of a larger set?",
      "It holds the agreements that the collected sources report. It is not a random sample, and no statement is made about how many there are in all.",
    ],
    [
      "What does each instance consist of?",
      `A record and its rows in ${tableFiles(d).length} tables; datapackage.json says what each column is.`,
    ],
    ["Is there a label or target?", "No. Records are no examples for training unless a user makes them so."],
    [
      "Is information missing?",
      "What the sources do not say is absent, and an absent value is unknown. The texts of the sources are not part of the release.",
    ],
    [
      "Are relations between instances made explicit?",
      "Agreements name their parties, their sources and the wider agreement they grew out of; places name the places that they lie within.",
    ],
    ["Are there recommended splits?", "No."],
    [
      "Are there errors, noise or redundancies?",
      "Where sources disagree, the values that compete are kept with their passages as conflicts. Known limits are listed at the end.",
    ],
  ];
}

const people = (): Answers => [
  [
    "Is it self-contained?",
    "Yes, but for the texts of the sources, which belong to their outlets. Addresses of sources may cease to lead anywhere; the SHA-256 of each text that was held is recorded.",
  ],
  ["Does it hold confidential data?", "No. All sources were published."],
  [
    "Does it hold data that might offend or cause anxiety?",
    "No such data were sought; passages are the words of the sources.",
  ],
  [
    "Does it relate to people?",
    "It names office holders and others whom sources name in public acts, with their offices: signatories, witnesses and speakers.",
  ],
  [
    "Does it hold sensitive data about people?",
    "No. Names and offices alone are recorded; e-mail addresses, telephone numbers and identity numbers are refused.",
  ],
];

const collection = (d: ReleaseDescription): Answers => [
  [
    "How was the data acquired?",
    "From news articles and official notices that report agreements. Every value names the passage of its source that says it.",
  ],
  [
    "What procedures were used?",
    `Rules find values and their passages in the texts; people may confirm, correct or reject what was found. Made by ${d.software.name} ${d.software.version}.`,
  ],
  ["Who was involved?", `${creatorNames(d)}.`],
  [
    "Over what time was it collected?",
    "The day that each source was published and fetched is in LICENSES-SOURCES.csv, where it is known.",
  ],
  ["Was there an ethical review?", "None is recorded."],
  [
    "Were the people concerned told, and did they consent?",
    "No. The data repeat what was published about public acts of office holders. Whoever finds a fault or wants a name withdrawn can say so at the address under Maintenance.",
  ],
];

const processing = (): Answers => [
  [
    "Was the data cleaned or labelled?",
    "Names of places are matched with official codes; types, stages, fields and modalities are codes of vocabularies, with the source's own word beside them. Misspelt offices are mended, personal names are not.",
  ],
  [
    "Was the raw data saved?",
    "The texts are kept for verification and not released, for they belong to their outlets; their hashes are released.",
  ],
  ["Is the software available?", "Yes: the programs that made the release are open source and named in prov.ttl."],
];

const uses = (d: ReleaseDescription): Answers => [
  ["What could it be used for?", markdownText(d.dataset.summary)],
  [
    "What should users know?",
    "An intent is not an agreement: the stage and the type of paper say how far a tie has got. The modality of a field of cooperation says how sure it is and who says so.",
  ],
  [
    "What should it not be used for?",
    "For counts that claim to be complete, for conclusions from what is absent, and for judgements about the people named in it.",
  ],
];

const distribution = (d: ReleaseDescription): Answers => [
  ["How is it distributed?", `As the folder \`${bundleName(d)}\` in a zip of that name. All versions stay available.`],
  ["When was it published?", `This version on ${d.date}.`],
  ["Under what licence?", `${dataLicence(d).title} (${dataLicence(d).id}).`],
  [
    "Have third parties imposed restrictions?",
    "The texts of the sources belong to their outlets: LICENSES-SOURCES.csv. The release quotes short passages of them.",
  ],
  ["Do export controls apply?", "None are known."],
];

const maintenance = (d: ReleaseDescription): Answers => [
  ["Who maintains it?", `${markdownText(d.dataset.publisher.name)}, <${d.dataset.publisher.url}>.`],
  ["Where are faults told?", `<${d.dataset.contact.replace(/^mailto:/, "")}>`],
  ["Will it be updated?", "By new versions. README.md says what the parts of their numbers mean."],
  [
    "Are old versions kept?",
    `Yes, unchanged: ${d.versions.map(({ version, date }) => `${version} (${date})`).join(", ")}.`,
  ],
  [
    "Are records ever withdrawn?",
    "Yes, in a new version: the identifier stays in data/tombstones.csv and is never given again.",
  ],
  ["Can others contribute?", `Yes, at <${d.dataset.repository}>.`],
];

const section = (title: string, answers: Answers): string =>
  `## ${title}\n\n${answers.map(([question, answer]) => `**${question}** ${answer}\n`).join("\n")}`;

/**
 * `DATASHEET.md`: the questions of Gebru et al., Datasheets for Datasets (Communications of the ACM 64, 2021), answered from the
 * description of the release.
 */
export const datasheetOf = (d: ReleaseDescription): string =>
  [
    `# Datasheet: ${markdownText(d.dataset.title)}\n\n${summaryTable(d)}`,
    section("Motivation", motivation(d)),
    section("Composition", [...composition(d), ...people()]),
    section("Collection", collection(d)),
    section("Preprocessing, cleaning and labelling", processing()),
    section("Uses", uses(d)),
    section("Distribution", distribution(d)),
    section("Maintenance", maintenance(d)),
    `## Known limits\n\n${list(d.dataset.limits.map(markdownText))}`,
  ].join("\n");
