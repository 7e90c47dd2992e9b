// How the changesets tool writes a changeset into CHANGELOG.md: whole, as it stands, with the counts and the list of records that it has. No
// commit is named, so that the same changesets make the same text wherever the repository was cloned.

const getReleaseLine = async ({ summary }) => {
  const [first = "", ...rest] = summary.trim().split(/\r?\n/);
  return [`- ${first}`, ...rest.map((line) => (line.trim() === "" ? "" : `  ${line.trimEnd()}`))].join("\n");
};

const getDependencyReleaseLine = async (_changesets, dependencies) =>
  dependencies.length === 0
    ? ""
    : ["- Updated dependencies", ...dependencies.map(({ name, newVersion }) => `  - ${name}@${newVersion}`)].join("\n");

module.exports = { getReleaseLine, getDependencyReleaseLine };
