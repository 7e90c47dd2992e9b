import { toJson } from "../src/canonical.ts";
import { context } from "../src/context.ts";
import { roots } from "../src/model.ts";
import { shapes } from "../src/shapes.ts";
import { vocabularyGraph } from "../src/skos.ts";
import { tableSchemas } from "../src/table-schema.ts";
import { vocabularies } from "../src/vocabularies.ts";
import { dictionary } from "./dictionary.ts";
import { collectionSchema, rootSchema } from "./json-schema.ts";
import { reportSchema } from "./report-schema.ts";
import { typesModule } from "./typescript.ts";
import { validatorsModule } from "./validators.ts";
import { verificationSchema } from "./verification-schema.ts";

/** Every file that is made from the model, by its path from the root of the repository. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const schemas: Record<string, Record<string, unknown>> = {
    ...Object.fromEntries(Object.entries(roots).map(([file, name]) => [file, rootSchema(file, name)])),
    collection: collectionSchema(),
  };
  return new Map([
    ...Object.entries(schemas).map(
      ([file, schema]) => [`packages/schema/schemas/${file}.schema.json`, toJson(schema)] as const,
    ),
    ["packages/schema/schemas/report.schema.json", toJson(reportSchema())],
    ["packages/schema/schemas/verification.schema.json", toJson(verificationSchema())],
    ["packages/schema/context.jsonld", toJson(context)],
    ["packages/schema/vocabularies.json", toJson(Object.values(vocabularies))],
    ["packages/schema/vocabularies.skos.json", toJson(vocabularyGraph())],
    ["packages/schema/shapes.ttl", shapes()],
    ["packages/schema/tables.json", toJson(tableSchemas())],
    ["packages/schema/src/generated/types.ts", typesModule()],
    ["packages/schema/src/generated/validators.ts", validatorsModule(schemas)],
    ["docs/data-dictionary.md", dictionary()],
  ]);
}
