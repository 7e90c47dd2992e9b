// Generated from schemas/*.json by `npm run generate` (ajv standalone code); do not edit.
// @ts-nocheck
const codePointLength = (text) => { let n = 0; for (const _ of text) n++; return n; };

export const agreement = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://w3id.org/kembar/schema/agreement.schema.json","title":"Agreement","description":"One relation between two or more local governments, from first proposal to end.","type":"object","properties":{"id":{"description":"Identifier, minted once and never reused.","type":"string","pattern":"^agr-[a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{4}-[a-z0-9]{5}$"},"kind":{"description":"Kind of relation as the sources name it.","type":"string","enum":["sister-city","sister-province","sister-regency","sister-port","friendship-exchange","friendly-cooperation","sectoral","unspecified"]},"stage":{"description":"Furthest stage that the sources evidence.","type":"string","enum":["proposed","exploring","intent-signed","planning","approval","agreement-signed","implementing","renewed"]},"status":{"description":"Whether the tie is alive, as far as the sources say.","type":"string","enum":["active","dormant","suspended","expired","terminated","superseded","abandoned","unknown"]},"label":{"description":"Title composed from places and kind, by language.","type":"object","properties":{"en":{"type":"string","minLength":1},"id":{"type":"string","minLength":1},"zh":{"type":"string","minLength":1}},"required":["en","id"],"additionalProperties":false},"parties":{"description":"The local governments that agree.","type":"array","items":{"$ref":"#/$defs/Party"},"minItems":2},"instruments":{"description":"Papers signed, planned or reported.","type":"array","items":{"$ref":"#/$defs/Instrument"}},"facilitators":{"description":"Bodies that brought the parties together.","type":"array","items":{"$ref":"#/$defs/Facilitator"}},"sectors":{"description":"Fields of cooperation, each with how sure it is and who says so.","type":"array","items":{"$ref":"#/$defs/Sector"}},"statements":{"description":"Other things said about the tie, with their speakers.","type":"array","items":{"$ref":"#/$defs/Statement"}},"speakers":{"description":"People whose words the record reports; `statedBy` names one of them.","type":"array","items":{"$ref":"#/$defs/Speaker"}},"parent":{"description":"The wider tie that this one grew out of.","type":"string","pattern":"^agr-[a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{4}-[a-z0-9]{5}$"},"sources":{"description":"Sources that the record rests on.","type":"array","items":{"type":"string","pattern":"^[a-z0-9]+(?:-[a-z0-9]+)*$"},"minItems":1},"evidence":{"description":"Passages, one per value and passage.","type":"array","items":{"$ref":"#/$defs/Evidence"},"minItems":1},"conflicts":{"description":"Where sources, or parts of one, disagree.","type":"array","items":{"$ref":"#/$defs/Conflict"}},"review":{"description":"Whether a person has checked the record.","$ref":"#/$defs/Review"}},"required":["id","kind","stage","status","label","parties","instruments","facilitators","sectors","statements","speakers","sources","evidence","conflicts","review"],"additionalProperties":false,"$defs":{"Alternative":{"description":"One of the values that compete; null where the source describes but does not name it.","type":"object","properties":{"value":{"description":"The value, as the field would hold it.","type":["string","null"],"minLength":1},"evidence":{"description":"Passages that say it.","type":"array","items":{"$ref":"#/$defs/Evidence"},"minItems":1}},"required":["value","evidence"],"additionalProperties":false},"Conflict":{"description":"A disagreement that is kept: the preferred value is in the field, the others here with their passages.","type":"object","properties":{"at":{"description":"JSON Pointer (RFC 6901) to the preferred value.","type":"string","pattern":"^(?:/[A-Za-z0-9-]+)+$"},"kind":{"description":"Within a source, between sources, or about identity.","type":"string","enum":["intra-source","inter-source","identity"]},"state":{"description":"Open or resolved.","type":"string","enum":["open","resolved"]},"rationale":{"description":"Why the preferred value is preferred.","type":"string","minLength":1},"alternatives":{"description":"The values that compete, the preferred one first if it is among them.","type":"array","items":{"$ref":"#/$defs/Alternative"},"minItems":1}},"required":["at","kind","state","rationale","alternatives"],"additionalProperties":false},"Evidence":{"description":"A passage of a source that says a value. Offsets count Unicode code points of the stored text, end exclusive.","type":"object","properties":{"at":{"description":"JSON Pointer (RFC 6901) to the value in the record.","type":"string","pattern":"^(?:/[A-Za-z0-9-]+)+$"},"source":{"description":"Source that holds the passage.","type":"string","pattern":"^[a-z0-9]+(?:-[a-z0-9]+)*$"},"start":{"description":"First code point of the passage in the stored text; absent for citation-only sources.","type":"integer","minimum":0,"maximum":9007199254740991},"end":{"description":"Code point after its last; absent for citation-only sources.","type":"integer","minimum":0,"maximum":9007199254740991},"exact":{"description":"The passage, byte for byte, at most 120 characters.","type":"string","minLength":1,"maxLength":120},"rule":{"description":"Extraction rule, or `curator`.","type":"string","pattern":"^[a-z]+(?:/[a-z0-9-]+)*$"}},"required":["at","source","exact","rule"],"additionalProperties":false,"dependentRequired":{"start":["end"],"end":["start"]}},"Facilitator":{"description":"A body that brought the parties together: a province, a consulate, a ministry.","type":"object","properties":{"place":{"description":"Place that the body governs or stands for.","type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"},"name":{"description":"Name of the body as the source writes it, misspellings mended.","type":"string","minLength":1}},"required":["name"],"additionalProperties":false},"Instrument":{"description":"A paper that the parties signed, plan to sign or are reported to have.","type":"object","properties":{"id":{"description":"Identifier: the agreement's with `-i` and a number.","type":"string","pattern":"^agr-[a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{4}-[a-z0-9]{5}-i[0-9]+$"},"type":{"description":"Type of paper.","type":"string","enum":["minutes-of-meeting","letter-of-intent","joint-statement","memorandum-of-understanding","memorandum-of-cooperation","friendship-agreement","cooperation-agreement","implementing-arrangement","plan-of-action","council-approval","amendment","extension","termination-notice","unknown-document"]},"status":{"description":"How far the paper has got.","type":"string","enum":["signed","planned","drafted","mentioned"]},"date":{"description":"Day, month or year of signing, ISO 8601.","type":"string","pattern":"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"},"datePrecision":{"description":"How much of the date is known; there if `date` is.","type":"string","enum":["day","month","year"]},"venue":{"description":"Building or room as the source names it.","type":"string","minLength":1},"place":{"description":"Place where it was signed.","type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"},"signatories":{"description":"People who signed.","type":"array","items":{"$ref":"#/$defs/Signatory"}},"witnesses":{"description":"People who witnessed the signing.","type":"array","items":{"$ref":"#/$defs/Witness"}}},"required":["id","type","status","signatories","witnesses"],"additionalProperties":false,"dependentRequired":{"date":["datePrecision"],"datePrecision":["date"]}},"Party":{"description":"A local government as a side of the agreement.","type":"object","properties":{"place":{"description":"Place that the government governs.","type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"},"government":{"description":"Name of the government as a source writes it.","type":"string","minLength":1},"role":{"description":"Part that the government plays.","type":"string","enum":["party"]}},"required":["place","role"],"additionalProperties":false},"Review":{"description":"Whether a person has checked the record.","type":"object","properties":{"state":{"description":"Machine, reviewed or disputed.","type":"string","enum":["machine","reviewed","disputed"]},"by":{"description":"Who checked it.","type":"string","minLength":1},"date":{"description":"When, ISO 8601.","type":"string","pattern":"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"}},"required":["state"],"additionalProperties":false},"Sector":{"description":"A field of cooperation that a source names, with how sure it is and who says so.","type":"object","properties":{"sector":{"description":"Field of cooperation.","type":"string","enum":["agriculture","forestry","fisheries","marine","industry","msme","trade","investment","economy","tourism","health-tourism","health","education","workforce","science-technology","digital","culture","youth-sport","disaster-management","environment","energy","infrastructure","transport","governance","people-to-people","multisector"]},"modality":{"description":"Agreed, planned, hoped, offered, ...","type":"string","enum":["agreed","planned","hoped","offered","potential","claimed","denied"]},"statedBy":{"description":"Name of the speaker; absent if the article itself says it.","type":"string","minLength":1},"term":{"description":"The source's own word.","type":"string","minLength":1}},"required":["sector","modality","term"],"additionalProperties":false},"Signatory":{"description":"A person who signed, with the office held and the party signed for; the two may be of different bodies.","type":"object","properties":{"name":{"description":"Personal name as the source writes it.","type":"string","minLength":1},"office":{"description":"Office as the source words it, misspellings mended.","type":"string","minLength":1},"officeOf":{"description":"Place whose body the office belongs to.","type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"},"onBehalfOf":{"description":"Place of the party signed for.","type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"}},"required":["name"],"additionalProperties":false},"Speaker":{"description":"A person whose words a source reports.","type":"object","properties":{"name":{"description":"Personal name as the source writes it.","type":"string","minLength":1},"office":{"description":"Office as the source words it, misspellings mended.","type":"string","minLength":1},"officeOf":{"description":"Place whose body the office belongs to.","type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"}},"required":["name"],"additionalProperties":false},"Statement":{"description":"Something a source says about the tie that is no other field, with its speaker.","type":"object","properties":{"topic":{"description":"What it is about.","type":"string","enum":["first-foreign-tie","prior-tie","renewal-intended","tie-ended"]},"subject":{"description":"Place that it is said of.","type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"},"modality":{"description":"Claimed, hoped, denied, ...","type":"string","enum":["agreed","planned","hoped","offered","potential","claimed","denied"]},"statedBy":{"description":"Name of the speaker; absent if the article itself says it.","type":"string","minLength":1},"date":{"description":"When it was said, ISO 8601.","type":"string","pattern":"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"}},"required":["topic","subject","modality"],"additionalProperties":false},"Witness":{"description":"A person who witnessed a signing; the name is null if the source gives none.","type":"object","properties":{"name":{"description":"Personal name as the source writes it.","type":["string","null"],"minLength":1},"office":{"description":"Office as the source words it, misspellings mended.","type":"string","minLength":1},"officeOf":{"description":"Place whose body the office belongs to.","type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"}},"required":["name"],"additionalProperties":false}}};
const schema32 = {"description":"A local government as a side of the agreement.","type":"object","properties":{"place":{"description":"Place that the government governs.","type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"},"government":{"description":"Name of the government as a source writes it.","type":"string","minLength":1},"role":{"description":"Part that the government plays.","type":"string","enum":["party"]}},"required":["place","role"],"additionalProperties":false};
const schema36 = {"description":"A body that brought the parties together: a province, a consulate, a ministry.","type":"object","properties":{"place":{"description":"Place that the body governs or stands for.","type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"},"name":{"description":"Name of the body as the source writes it, misspellings mended.","type":"string","minLength":1}},"required":["name"],"additionalProperties":false};
const schema37 = {"description":"A field of cooperation that a source names, with how sure it is and who says so.","type":"object","properties":{"sector":{"description":"Field of cooperation.","type":"string","enum":["agriculture","forestry","fisheries","marine","industry","msme","trade","investment","economy","tourism","health-tourism","health","education","workforce","science-technology","digital","culture","youth-sport","disaster-management","environment","energy","infrastructure","transport","governance","people-to-people","multisector"]},"modality":{"description":"Agreed, planned, hoped, offered, ...","type":"string","enum":["agreed","planned","hoped","offered","potential","claimed","denied"]},"statedBy":{"description":"Name of the speaker; absent if the article itself says it.","type":"string","minLength":1},"term":{"description":"The source's own word.","type":"string","minLength":1}},"required":["sector","modality","term"],"additionalProperties":false};
const schema38 = {"description":"Something a source says about the tie that is no other field, with its speaker.","type":"object","properties":{"topic":{"description":"What it is about.","type":"string","enum":["first-foreign-tie","prior-tie","renewal-intended","tie-ended"]},"subject":{"description":"Place that it is said of.","type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"},"modality":{"description":"Claimed, hoped, denied, ...","type":"string","enum":["agreed","planned","hoped","offered","potential","claimed","denied"]},"statedBy":{"description":"Name of the speaker; absent if the article itself says it.","type":"string","minLength":1},"date":{"description":"When it was said, ISO 8601.","type":"string","pattern":"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"}},"required":["topic","subject","modality"],"additionalProperties":false};
const schema39 = {"description":"A person whose words a source reports.","type":"object","properties":{"name":{"description":"Personal name as the source writes it.","type":"string","minLength":1},"office":{"description":"Office as the source words it, misspellings mended.","type":"string","minLength":1},"officeOf":{"description":"Place whose body the office belongs to.","type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"}},"required":["name"],"additionalProperties":false};
const schema40 = {"description":"A passage of a source that says a value. Offsets count Unicode code points of the stored text, end exclusive.","type":"object","properties":{"at":{"description":"JSON Pointer (RFC 6901) to the value in the record.","type":"string","pattern":"^(?:/[A-Za-z0-9-]+)+$"},"source":{"description":"Source that holds the passage.","type":"string","pattern":"^[a-z0-9]+(?:-[a-z0-9]+)*$"},"start":{"description":"First code point of the passage in the stored text; absent for citation-only sources.","type":"integer","minimum":0,"maximum":9007199254740991},"end":{"description":"Code point after its last; absent for citation-only sources.","type":"integer","minimum":0,"maximum":9007199254740991},"exact":{"description":"The passage, byte for byte, at most 120 characters.","type":"string","minLength":1,"maxLength":120},"rule":{"description":"Extraction rule, or `curator`.","type":"string","pattern":"^[a-z]+(?:/[a-z0-9-]+)*$"}},"required":["at","source","exact","rule"],"additionalProperties":false,"dependentRequired":{"start":["end"],"end":["start"]}};
const schema44 = {"description":"Whether a person has checked the record.","type":"object","properties":{"state":{"description":"Machine, reviewed or disputed.","type":"string","enum":["machine","reviewed","disputed"]},"by":{"description":"Who checked it.","type":"string","minLength":1},"date":{"description":"When, ISO 8601.","type":"string","pattern":"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"}},"required":["state"],"additionalProperties":false};
const func0 = Object.prototype.hasOwnProperty;
const func84 = codePointLength;
const pattern4 = new RegExp("^agr-[a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{4}-[a-z0-9]{5}$", "u");
const pattern5 = new RegExp("^[a-z]{2}(?:-[a-z0-9]+)*$", "u");
const pattern7 = new RegExp("^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$", "u");
const pattern17 = new RegExp("^[a-z0-9]+(?:-[a-z0-9]+)*$", "u");
const pattern18 = new RegExp("^(?:/[A-Za-z0-9-]+)+$", "u");
const pattern20 = new RegExp("^[a-z]+(?:/[a-z0-9-]+)*$", "u");
const schema33 = {"description":"A paper that the parties signed, plan to sign or are reported to have.","type":"object","properties":{"id":{"description":"Identifier: the agreement's with `-i` and a number.","type":"string","pattern":"^agr-[a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{4}-[a-z0-9]{5}-i[0-9]+$"},"type":{"description":"Type of paper.","type":"string","enum":["minutes-of-meeting","letter-of-intent","joint-statement","memorandum-of-understanding","memorandum-of-cooperation","friendship-agreement","cooperation-agreement","implementing-arrangement","plan-of-action","council-approval","amendment","extension","termination-notice","unknown-document"]},"status":{"description":"How far the paper has got.","type":"string","enum":["signed","planned","drafted","mentioned"]},"date":{"description":"Day, month or year of signing, ISO 8601.","type":"string","pattern":"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"},"datePrecision":{"description":"How much of the date is known; there if `date` is.","type":"string","enum":["day","month","year"]},"venue":{"description":"Building or room as the source names it.","type":"string","minLength":1},"place":{"description":"Place where it was signed.","type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"},"signatories":{"description":"People who signed.","type":"array","items":{"$ref":"#/$defs/Signatory"}},"witnesses":{"description":"People who witnessed the signing.","type":"array","items":{"$ref":"#/$defs/Witness"}}},"required":["id","type","status","signatories","witnesses"],"additionalProperties":false,"dependentRequired":{"date":["datePrecision"],"datePrecision":["date"]}};
const schema34 = {"description":"A person who signed, with the office held and the party signed for; the two may be of different bodies.","type":"object","properties":{"name":{"description":"Personal name as the source writes it.","type":"string","minLength":1},"office":{"description":"Office as the source words it, misspellings mended.","type":"string","minLength":1},"officeOf":{"description":"Place whose body the office belongs to.","type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"},"onBehalfOf":{"description":"Place of the party signed for.","type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"}},"required":["name"],"additionalProperties":false};
const schema35 = {"description":"A person who witnessed a signing; the name is null if the source gives none.","type":"object","properties":{"name":{"description":"Personal name as the source writes it.","type":["string","null"],"minLength":1},"office":{"description":"Office as the source words it, misspellings mended.","type":"string","minLength":1},"officeOf":{"description":"Place whose body the office belongs to.","type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"}},"required":["name"],"additionalProperties":false};
const pattern6 = new RegExp("^agr-[a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{4}-[a-z0-9]{5}-i[0-9]+$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.id === undefined) || (!(func0.call(data, "id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.type === undefined) || (!(func0.call(data, "type")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.status === undefined) || (!(func0.call(data, "status")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.signatories === undefined) || (!(func0.call(data, "signatories")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "signatories"},message:"must have required property '"+"signatories"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.witnesses === undefined) || (!(func0.call(data, "witnesses")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "witnesses"},message:"must have required property '"+"witnesses"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema33.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^agr-[a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{4}-[a-z0-9]{5}-i[0-9]+$"},message:"must match pattern \""+"^agr-[a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{4}-[a-z0-9]{5}-i[0-9]+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.type !== undefined && func0.call(data, "type")){
let data1 = data.type;
if(typeof data1 !== "string"){
const err8 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((((((((((((data1 === "minutes-of-meeting") || (data1 === "letter-of-intent")) || (data1 === "joint-statement")) || (data1 === "memorandum-of-understanding")) || (data1 === "memorandum-of-cooperation")) || (data1 === "friendship-agreement")) || (data1 === "cooperation-agreement")) || (data1 === "implementing-arrangement")) || (data1 === "plan-of-action")) || (data1 === "council-approval")) || (data1 === "amendment")) || (data1 === "extension")) || (data1 === "termination-notice")) || (data1 === "unknown-document"))){
const err9 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema33.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.status !== undefined && func0.call(data, "status")){
let data2 = data.status;
if(typeof data2 !== "string"){
const err10 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((((data2 === "signed") || (data2 === "planned")) || (data2 === "drafted")) || (data2 === "mentioned"))){
const err11 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema33.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.date !== undefined && func0.call(data, "date")){
let data3 = data.date;
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err12 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"},message:"must match pattern \""+"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/date",schemaPath:"#/properties/date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.datePrecision !== undefined && func0.call(data, "datePrecision")){
let data4 = data.datePrecision;
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/datePrecision",schemaPath:"#/properties/datePrecision/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data4 === "day") || (data4 === "month")) || (data4 === "year"))){
const err15 = {instancePath:instancePath+"/datePrecision",schemaPath:"#/properties/datePrecision/enum",keyword:"enum",params:{allowedValues: schema33.properties.datePrecision.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.venue !== undefined && func0.call(data, "venue")){
let data5 = data.venue;
if(typeof data5 === "string"){
if(func84(data5) < 1){
const err16 = {instancePath:instancePath+"/venue",schemaPath:"#/properties/venue/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/venue",schemaPath:"#/properties/venue/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.place !== undefined && func0.call(data, "place")){
let data6 = data.place;
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err18 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2}(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z]{2}(?:-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.signatories !== undefined && func0.call(data, "signatories")){
let data7 = data.signatories;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if((data8.name === undefined) || (!(func0.call(data8, "name")))){
const err20 = {instancePath:instancePath+"/signatories/" + i0,schemaPath:"#/$defs/Signatory/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 of Object.keys(data8)){
if(!((((key1 === "name") || (key1 === "office")) || (key1 === "officeOf")) || (key1 === "onBehalfOf"))){
const err21 = {instancePath:instancePath+"/signatories/" + i0,schemaPath:"#/$defs/Signatory/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.name !== undefined && func0.call(data8, "name")){
let data9 = data8.name;
if(typeof data9 === "string"){
if(func84(data9) < 1){
const err22 = {instancePath:instancePath+"/signatories/" + i0+"/name",schemaPath:"#/$defs/Signatory/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/signatories/" + i0+"/name",schemaPath:"#/$defs/Signatory/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.office !== undefined && func0.call(data8, "office")){
let data10 = data8.office;
if(typeof data10 === "string"){
if(func84(data10) < 1){
const err24 = {instancePath:instancePath+"/signatories/" + i0+"/office",schemaPath:"#/$defs/Signatory/properties/office/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/signatories/" + i0+"/office",schemaPath:"#/$defs/Signatory/properties/office/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data8.officeOf !== undefined && func0.call(data8, "officeOf")){
let data11 = data8.officeOf;
if(typeof data11 === "string"){
if(!pattern5.test(data11)){
const err26 = {instancePath:instancePath+"/signatories/" + i0+"/officeOf",schemaPath:"#/$defs/Signatory/properties/officeOf/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2}(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z]{2}(?:-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/signatories/" + i0+"/officeOf",schemaPath:"#/$defs/Signatory/properties/officeOf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data8.onBehalfOf !== undefined && func0.call(data8, "onBehalfOf")){
let data12 = data8.onBehalfOf;
if(typeof data12 === "string"){
if(!pattern5.test(data12)){
const err28 = {instancePath:instancePath+"/signatories/" + i0+"/onBehalfOf",schemaPath:"#/$defs/Signatory/properties/onBehalfOf/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2}(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z]{2}(?:-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/signatories/" + i0+"/onBehalfOf",schemaPath:"#/$defs/Signatory/properties/onBehalfOf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/signatories/" + i0,schemaPath:"#/$defs/Signatory/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/signatories",schemaPath:"#/properties/signatories/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.witnesses !== undefined && func0.call(data, "witnesses")){
let data13 = data.witnesses;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if((data14.name === undefined) || (!(func0.call(data14, "name")))){
const err32 = {instancePath:instancePath+"/witnesses/" + i1,schemaPath:"#/$defs/Witness/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key2 of Object.keys(data14)){
if(!(((key2 === "name") || (key2 === "office")) || (key2 === "officeOf"))){
const err33 = {instancePath:instancePath+"/witnesses/" + i1,schemaPath:"#/$defs/Witness/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data14.name !== undefined && func0.call(data14, "name")){
let data15 = data14.name;
if((typeof data15 !== "string") && (data15 !== null)){
const err34 = {instancePath:instancePath+"/witnesses/" + i1+"/name",schemaPath:"#/$defs/Witness/properties/name/type",keyword:"type",params:{type: schema35.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(typeof data15 === "string"){
if(func84(data15) < 1){
const err35 = {instancePath:instancePath+"/witnesses/" + i1+"/name",schemaPath:"#/$defs/Witness/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data14.office !== undefined && func0.call(data14, "office")){
let data16 = data14.office;
if(typeof data16 === "string"){
if(func84(data16) < 1){
const err36 = {instancePath:instancePath+"/witnesses/" + i1+"/office",schemaPath:"#/$defs/Witness/properties/office/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/witnesses/" + i1+"/office",schemaPath:"#/$defs/Witness/properties/office/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data14.officeOf !== undefined && func0.call(data14, "officeOf")){
let data17 = data14.officeOf;
if(typeof data17 === "string"){
if(!pattern5.test(data17)){
const err38 = {instancePath:instancePath+"/witnesses/" + i1+"/officeOf",schemaPath:"#/$defs/Witness/properties/officeOf/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2}(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z]{2}(?:-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/witnesses/" + i1+"/officeOf",schemaPath:"#/$defs/Witness/properties/officeOf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/witnesses/" + i1,schemaPath:"#/$defs/Witness/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/witnesses",schemaPath:"#/properties/witnesses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.date !== undefined && func0.call(data, "date")){
if((data.datePrecision === undefined) || (!(func0.call(data, "datePrecision")))){
const err42 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "date",
    missingProperty: "datePrecision",
    depsCount: 1,
    deps: "datePrecision"},message:"must have property datePrecision when property date is present"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.datePrecision !== undefined && func0.call(data, "datePrecision")){
if((data.date === undefined) || (!(func0.call(data, "date")))){
const err43 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "datePrecision",
    missingProperty: "date",
    depsCount: 1,
    deps: "date"},message:"must have property date when property datePrecision is present"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema41 = {"description":"A disagreement that is kept: the preferred value is in the field, the others here with their passages.","type":"object","properties":{"at":{"description":"JSON Pointer (RFC 6901) to the preferred value.","type":"string","pattern":"^(?:/[A-Za-z0-9-]+)+$"},"kind":{"description":"Within a source, between sources, or about identity.","type":"string","enum":["intra-source","inter-source","identity"]},"state":{"description":"Open or resolved.","type":"string","enum":["open","resolved"]},"rationale":{"description":"Why the preferred value is preferred.","type":"string","minLength":1},"alternatives":{"description":"The values that compete, the preferred one first if it is among them.","type":"array","items":{"$ref":"#/$defs/Alternative"},"minItems":1}},"required":["at","kind","state","rationale","alternatives"],"additionalProperties":false};
const schema42 = {"description":"One of the values that compete; null where the source describes but does not name it.","type":"object","properties":{"value":{"description":"The value, as the field would hold it.","type":["string","null"],"minLength":1},"evidence":{"description":"Passages that say it.","type":"array","items":{"$ref":"#/$defs/Evidence"},"minItems":1}},"required":["value","evidence"],"additionalProperties":false};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.value === undefined) || (!(func0.call(data, "value")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.evidence === undefined) || (!(func0.call(data, "evidence")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "evidence"},message:"must have required property '"+"evidence"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "value") || (key0 === "evidence"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.value !== undefined && func0.call(data, "value")){
let data0 = data.value;
if((typeof data0 !== "string") && (data0 !== null)){
const err3 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: schema42.properties.value.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(func84(data0) < 1){
const err4 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.evidence !== undefined && func0.call(data, "evidence")){
let data1 = data.evidence;
if(Array.isArray(data1)){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if((data2.at === undefined) || (!(func0.call(data2, "at")))){
const err6 = {instancePath:instancePath+"/evidence/" + i0,schemaPath:"#/$defs/Evidence/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data2.source === undefined) || (!(func0.call(data2, "source")))){
const err7 = {instancePath:instancePath+"/evidence/" + i0,schemaPath:"#/$defs/Evidence/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data2.exact === undefined) || (!(func0.call(data2, "exact")))){
const err8 = {instancePath:instancePath+"/evidence/" + i0,schemaPath:"#/$defs/Evidence/required",keyword:"required",params:{missingProperty: "exact"},message:"must have required property '"+"exact"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data2.rule === undefined) || (!(func0.call(data2, "rule")))){
const err9 = {instancePath:instancePath+"/evidence/" + i0,schemaPath:"#/$defs/Evidence/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 of Object.keys(data2)){
if(!((((((key1 === "at") || (key1 === "source")) || (key1 === "start")) || (key1 === "end")) || (key1 === "exact")) || (key1 === "rule"))){
const err10 = {instancePath:instancePath+"/evidence/" + i0,schemaPath:"#/$defs/Evidence/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.at !== undefined && func0.call(data2, "at")){
let data3 = data2.at;
if(typeof data3 === "string"){
if(!pattern18.test(data3)){
const err11 = {instancePath:instancePath+"/evidence/" + i0+"/at",schemaPath:"#/$defs/Evidence/properties/at/pattern",keyword:"pattern",params:{pattern: "^(?:/[A-Za-z0-9-]+)+$"},message:"must match pattern \""+"^(?:/[A-Za-z0-9-]+)+$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/evidence/" + i0+"/at",schemaPath:"#/$defs/Evidence/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.source !== undefined && func0.call(data2, "source")){
let data4 = data2.source;
if(typeof data4 === "string"){
if(!pattern17.test(data4)){
const err13 = {instancePath:instancePath+"/evidence/" + i0+"/source",schemaPath:"#/$defs/Evidence/properties/source/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(?:-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/evidence/" + i0+"/source",schemaPath:"#/$defs/Evidence/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.start !== undefined && func0.call(data2, "start")){
let data5 = data2.start;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/evidence/" + i0+"/start",schemaPath:"#/$defs/Evidence/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/evidence/" + i0+"/start",schemaPath:"#/$defs/Evidence/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err17 = {instancePath:instancePath+"/evidence/" + i0+"/start",schemaPath:"#/$defs/Evidence/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data2.end !== undefined && func0.call(data2, "end")){
let data6 = data2.end;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err18 = {instancePath:instancePath+"/evidence/" + i0+"/end",schemaPath:"#/$defs/Evidence/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
const err19 = {instancePath:instancePath+"/evidence/" + i0+"/end",schemaPath:"#/$defs/Evidence/properties/end/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err20 = {instancePath:instancePath+"/evidence/" + i0+"/end",schemaPath:"#/$defs/Evidence/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data2.exact !== undefined && func0.call(data2, "exact")){
let data7 = data2.exact;
if(typeof data7 === "string"){
if(func84(data7) > 120){
const err21 = {instancePath:instancePath+"/evidence/" + i0+"/exact",schemaPath:"#/$defs/Evidence/properties/exact/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func84(data7) < 1){
const err22 = {instancePath:instancePath+"/evidence/" + i0+"/exact",schemaPath:"#/$defs/Evidence/properties/exact/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/evidence/" + i0+"/exact",schemaPath:"#/$defs/Evidence/properties/exact/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data2.rule !== undefined && func0.call(data2, "rule")){
let data8 = data2.rule;
if(typeof data8 === "string"){
if(!pattern20.test(data8)){
const err24 = {instancePath:instancePath+"/evidence/" + i0+"/rule",schemaPath:"#/$defs/Evidence/properties/rule/pattern",keyword:"pattern",params:{pattern: "^[a-z]+(?:/[a-z0-9-]+)*$"},message:"must match pattern \""+"^[a-z]+(?:/[a-z0-9-]+)*$"+"\""};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/evidence/" + i0+"/rule",schemaPath:"#/$defs/Evidence/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data2.start !== undefined && func0.call(data2, "start")){
if((data2.end === undefined) || (!(func0.call(data2, "end")))){
const err26 = {instancePath:instancePath+"/evidence/" + i0,schemaPath:"#/$defs/Evidence/dependentRequired",keyword:"dependentRequired",params:{property: "start",
    missingProperty: "end",
    depsCount: 1,
    deps: "end"},message:"must have property end when property start is present"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data2.end !== undefined && func0.call(data2, "end")){
if((data2.start === undefined) || (!(func0.call(data2, "start")))){
const err27 = {instancePath:instancePath+"/evidence/" + i0,schemaPath:"#/$defs/Evidence/dependentRequired",keyword:"dependentRequired",params:{property: "end",
    missingProperty: "start",
    depsCount: 1,
    deps: "start"},message:"must have property start when property end is present"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/evidence/" + i0,schemaPath:"#/$defs/Evidence/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.at === undefined) || (!(func0.call(data, "at")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.state === undefined) || (!(func0.call(data, "state")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.rationale === undefined) || (!(func0.call(data, "rationale")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rationale"},message:"must have required property '"+"rationale"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.alternatives === undefined) || (!(func0.call(data, "alternatives")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "alternatives"},message:"must have required property '"+"alternatives"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "at") || (key0 === "kind")) || (key0 === "state")) || (key0 === "rationale")) || (key0 === "alternatives"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.at !== undefined && func0.call(data, "at")){
let data0 = data.at;
if(typeof data0 === "string"){
if(!pattern18.test(data0)){
const err6 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^(?:/[A-Za-z0-9-]+)+$"},message:"must match pattern \""+"^(?:/[A-Za-z0-9-]+)+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((data1 === "intra-source") || (data1 === "inter-source")) || (data1 === "identity"))){
const err9 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema41.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.state !== undefined && func0.call(data, "state")){
let data2 = data.state;
if(typeof data2 !== "string"){
const err10 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((data2 === "open") || (data2 === "resolved"))){
const err11 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema41.properties.state.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.rationale !== undefined && func0.call(data, "rationale")){
let data3 = data.rationale;
if(typeof data3 === "string"){
if(func84(data3) < 1){
const err12 = {instancePath:instancePath+"/rationale",schemaPath:"#/properties/rationale/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/rationale",schemaPath:"#/properties/rationale/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.alternatives !== undefined && func0.call(data, "alternatives")){
let data4 = data.alternatives;
if(Array.isArray(data4)){
if(data4.length < 1){
const err14 = {instancePath:instancePath+"/alternatives",schemaPath:"#/properties/alternatives/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate24(data4[i0], {instancePath:instancePath+"/alternatives/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/alternatives",schemaPath:"#/properties/alternatives/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://w3id.org/kembar/schema/agreement.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.id === undefined) || (!(func0.call(data, "id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.stage === undefined) || (!(func0.call(data, "stage")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.status === undefined) || (!(func0.call(data, "status")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.label === undefined) || (!(func0.call(data, "label")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.parties === undefined) || (!(func0.call(data, "parties")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parties"},message:"must have required property '"+"parties"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.instruments === undefined) || (!(func0.call(data, "instruments")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "instruments"},message:"must have required property '"+"instruments"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.facilitators === undefined) || (!(func0.call(data, "facilitators")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "facilitators"},message:"must have required property '"+"facilitators"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.sectors === undefined) || (!(func0.call(data, "sectors")))){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sectors"},message:"must have required property '"+"sectors"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data.statements === undefined) || (!(func0.call(data, "statements")))){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "statements"},message:"must have required property '"+"statements"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data.speakers === undefined) || (!(func0.call(data, "speakers")))){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "speakers"},message:"must have required property '"+"speakers"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((data.sources === undefined) || (!(func0.call(data, "sources")))){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sources"},message:"must have required property '"+"sources"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((data.evidence === undefined) || (!(func0.call(data, "evidence")))){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "evidence"},message:"must have required property '"+"evidence"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((data.conflicts === undefined) || (!(func0.call(data, "conflicts")))){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conflicts"},message:"must have required property '"+"conflicts"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((data.review === undefined) || (!(func0.call(data, "review")))){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "review"},message:"must have required property '"+"review"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema31.properties, key0))){
const err15 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err16 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^agr-[a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{4}-[a-z0-9]{5}$"},message:"must match pattern \""+"^agr-[a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{4}-[a-z0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err18 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!((((((((data1 === "sister-city") || (data1 === "sister-province")) || (data1 === "sister-regency")) || (data1 === "sister-port")) || (data1 === "friendship-exchange")) || (data1 === "friendly-cooperation")) || (data1 === "sectoral")) || (data1 === "unspecified"))){
const err19 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.stage !== undefined && func0.call(data, "stage")){
let data2 = data.stage;
if(typeof data2 !== "string"){
const err20 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((((((((data2 === "proposed") || (data2 === "exploring")) || (data2 === "intent-signed")) || (data2 === "planning")) || (data2 === "approval")) || (data2 === "agreement-signed")) || (data2 === "implementing")) || (data2 === "renewed"))){
const err21 = {instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema31.properties.stage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.status !== undefined && func0.call(data, "status")){
let data3 = data.status;
if(typeof data3 !== "string"){
const err22 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((((((((data3 === "active") || (data3 === "dormant")) || (data3 === "suspended")) || (data3 === "expired")) || (data3 === "terminated")) || (data3 === "superseded")) || (data3 === "abandoned")) || (data3 === "unknown"))){
const err23 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema31.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.label !== undefined && func0.call(data, "label")){
let data4 = data.label;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if((data4.en === undefined) || (!(func0.call(data4, "en")))){
const err24 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((data4.id === undefined) || (!(func0.call(data4, "id")))){
const err25 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key1 of Object.keys(data4)){
if(!(((key1 === "en") || (key1 === "id")) || (key1 === "zh"))){
const err26 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data4.en !== undefined && func0.call(data4, "en")){
let data5 = data4.en;
if(typeof data5 === "string"){
if(func84(data5) < 1){
const err27 = {instancePath:instancePath+"/label/en",schemaPath:"#/properties/label/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/label/en",schemaPath:"#/properties/label/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data4.id !== undefined && func0.call(data4, "id")){
let data6 = data4.id;
if(typeof data6 === "string"){
if(func84(data6) < 1){
const err29 = {instancePath:instancePath+"/label/id",schemaPath:"#/properties/label/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/label/id",schemaPath:"#/properties/label/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data4.zh !== undefined && func0.call(data4, "zh")){
let data7 = data4.zh;
if(typeof data7 === "string"){
if(func84(data7) < 1){
const err31 = {instancePath:instancePath+"/label/zh",schemaPath:"#/properties/label/properties/zh/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/label/zh",schemaPath:"#/properties/label/properties/zh/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.parties !== undefined && func0.call(data, "parties")){
let data8 = data.parties;
if(Array.isArray(data8)){
if(data8.length < 2){
const err34 = {instancePath:instancePath+"/parties",schemaPath:"#/properties/parties/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if((data9.place === undefined) || (!(func0.call(data9, "place")))){
const err35 = {instancePath:instancePath+"/parties/" + i0,schemaPath:"#/$defs/Party/required",keyword:"required",params:{missingProperty: "place"},message:"must have required property '"+"place"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((data9.role === undefined) || (!(func0.call(data9, "role")))){
const err36 = {instancePath:instancePath+"/parties/" + i0,schemaPath:"#/$defs/Party/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key2 of Object.keys(data9)){
if(!(((key2 === "place") || (key2 === "government")) || (key2 === "role"))){
const err37 = {instancePath:instancePath+"/parties/" + i0,schemaPath:"#/$defs/Party/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.place !== undefined && func0.call(data9, "place")){
let data10 = data9.place;
if(typeof data10 === "string"){
if(!pattern5.test(data10)){
const err38 = {instancePath:instancePath+"/parties/" + i0+"/place",schemaPath:"#/$defs/Party/properties/place/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2}(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z]{2}(?:-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/parties/" + i0+"/place",schemaPath:"#/$defs/Party/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data9.government !== undefined && func0.call(data9, "government")){
let data11 = data9.government;
if(typeof data11 === "string"){
if(func84(data11) < 1){
const err40 = {instancePath:instancePath+"/parties/" + i0+"/government",schemaPath:"#/$defs/Party/properties/government/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/parties/" + i0+"/government",schemaPath:"#/$defs/Party/properties/government/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data9.role !== undefined && func0.call(data9, "role")){
let data12 = data9.role;
if(typeof data12 !== "string"){
const err42 = {instancePath:instancePath+"/parties/" + i0+"/role",schemaPath:"#/$defs/Party/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!(data12 === "party")){
const err43 = {instancePath:instancePath+"/parties/" + i0+"/role",schemaPath:"#/$defs/Party/properties/role/enum",keyword:"enum",params:{allowedValues: schema32.properties.role.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/parties/" + i0,schemaPath:"#/$defs/Party/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/parties",schemaPath:"#/properties/parties/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.instruments !== undefined && func0.call(data, "instruments")){
let data13 = data.instruments;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
if(!(validate21(data13[i1], {instancePath:instancePath+"/instruments/" + i1,parentData:data13,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err46 = {instancePath:instancePath+"/instruments",schemaPath:"#/properties/instruments/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.facilitators !== undefined && func0.call(data, "facilitators")){
let data15 = data.facilitators;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if((data16.name === undefined) || (!(func0.call(data16, "name")))){
const err47 = {instancePath:instancePath+"/facilitators/" + i2,schemaPath:"#/$defs/Facilitator/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key3 of Object.keys(data16)){
if(!((key3 === "place") || (key3 === "name"))){
const err48 = {instancePath:instancePath+"/facilitators/" + i2,schemaPath:"#/$defs/Facilitator/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data16.place !== undefined && func0.call(data16, "place")){
let data17 = data16.place;
if(typeof data17 === "string"){
if(!pattern5.test(data17)){
const err49 = {instancePath:instancePath+"/facilitators/" + i2+"/place",schemaPath:"#/$defs/Facilitator/properties/place/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2}(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z]{2}(?:-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/facilitators/" + i2+"/place",schemaPath:"#/$defs/Facilitator/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data16.name !== undefined && func0.call(data16, "name")){
let data18 = data16.name;
if(typeof data18 === "string"){
if(func84(data18) < 1){
const err51 = {instancePath:instancePath+"/facilitators/" + i2+"/name",schemaPath:"#/$defs/Facilitator/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/facilitators/" + i2+"/name",schemaPath:"#/$defs/Facilitator/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/facilitators/" + i2,schemaPath:"#/$defs/Facilitator/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/facilitators",schemaPath:"#/properties/facilitators/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.sectors !== undefined && func0.call(data, "sectors")){
let data19 = data.sectors;
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
let data20 = data19[i3];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if((data20.sector === undefined) || (!(func0.call(data20, "sector")))){
const err55 = {instancePath:instancePath+"/sectors/" + i3,schemaPath:"#/$defs/Sector/required",keyword:"required",params:{missingProperty: "sector"},message:"must have required property '"+"sector"+"'"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((data20.modality === undefined) || (!(func0.call(data20, "modality")))){
const err56 = {instancePath:instancePath+"/sectors/" + i3,schemaPath:"#/$defs/Sector/required",keyword:"required",params:{missingProperty: "modality"},message:"must have required property '"+"modality"+"'"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((data20.term === undefined) || (!(func0.call(data20, "term")))){
const err57 = {instancePath:instancePath+"/sectors/" + i3,schemaPath:"#/$defs/Sector/required",keyword:"required",params:{missingProperty: "term"},message:"must have required property '"+"term"+"'"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key4 of Object.keys(data20)){
if(!((((key4 === "sector") || (key4 === "modality")) || (key4 === "statedBy")) || (key4 === "term"))){
const err58 = {instancePath:instancePath+"/sectors/" + i3,schemaPath:"#/$defs/Sector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data20.sector !== undefined && func0.call(data20, "sector")){
let data21 = data20.sector;
if(typeof data21 !== "string"){
const err59 = {instancePath:instancePath+"/sectors/" + i3+"/sector",schemaPath:"#/$defs/Sector/properties/sector/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!((((((((((((((((((((((((((data21 === "agriculture") || (data21 === "forestry")) || (data21 === "fisheries")) || (data21 === "marine")) || (data21 === "industry")) || (data21 === "msme")) || (data21 === "trade")) || (data21 === "investment")) || (data21 === "economy")) || (data21 === "tourism")) || (data21 === "health-tourism")) || (data21 === "health")) || (data21 === "education")) || (data21 === "workforce")) || (data21 === "science-technology")) || (data21 === "digital")) || (data21 === "culture")) || (data21 === "youth-sport")) || (data21 === "disaster-management")) || (data21 === "environment")) || (data21 === "energy")) || (data21 === "infrastructure")) || (data21 === "transport")) || (data21 === "governance")) || (data21 === "people-to-people")) || (data21 === "multisector"))){
const err60 = {instancePath:instancePath+"/sectors/" + i3+"/sector",schemaPath:"#/$defs/Sector/properties/sector/enum",keyword:"enum",params:{allowedValues: schema37.properties.sector.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data20.modality !== undefined && func0.call(data20, "modality")){
let data22 = data20.modality;
if(typeof data22 !== "string"){
const err61 = {instancePath:instancePath+"/sectors/" + i3+"/modality",schemaPath:"#/$defs/Sector/properties/modality/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!(((((((data22 === "agreed") || (data22 === "planned")) || (data22 === "hoped")) || (data22 === "offered")) || (data22 === "potential")) || (data22 === "claimed")) || (data22 === "denied"))){
const err62 = {instancePath:instancePath+"/sectors/" + i3+"/modality",schemaPath:"#/$defs/Sector/properties/modality/enum",keyword:"enum",params:{allowedValues: schema37.properties.modality.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data20.statedBy !== undefined && func0.call(data20, "statedBy")){
let data23 = data20.statedBy;
if(typeof data23 === "string"){
if(func84(data23) < 1){
const err63 = {instancePath:instancePath+"/sectors/" + i3+"/statedBy",schemaPath:"#/$defs/Sector/properties/statedBy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/sectors/" + i3+"/statedBy",schemaPath:"#/$defs/Sector/properties/statedBy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data20.term !== undefined && func0.call(data20, "term")){
let data24 = data20.term;
if(typeof data24 === "string"){
if(func84(data24) < 1){
const err65 = {instancePath:instancePath+"/sectors/" + i3+"/term",schemaPath:"#/$defs/Sector/properties/term/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/sectors/" + i3+"/term",schemaPath:"#/$defs/Sector/properties/term/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/sectors/" + i3,schemaPath:"#/$defs/Sector/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/sectors",schemaPath:"#/properties/sectors/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.statements !== undefined && func0.call(data, "statements")){
let data25 = data.statements;
if(Array.isArray(data25)){
const len4 = data25.length;
for(let i4=0; i4<len4; i4++){
let data26 = data25[i4];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if((data26.topic === undefined) || (!(func0.call(data26, "topic")))){
const err69 = {instancePath:instancePath+"/statements/" + i4,schemaPath:"#/$defs/Statement/required",keyword:"required",params:{missingProperty: "topic"},message:"must have required property '"+"topic"+"'"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if((data26.subject === undefined) || (!(func0.call(data26, "subject")))){
const err70 = {instancePath:instancePath+"/statements/" + i4,schemaPath:"#/$defs/Statement/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((data26.modality === undefined) || (!(func0.call(data26, "modality")))){
const err71 = {instancePath:instancePath+"/statements/" + i4,schemaPath:"#/$defs/Statement/required",keyword:"required",params:{missingProperty: "modality"},message:"must have required property '"+"modality"+"'"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
for(const key5 of Object.keys(data26)){
if(!(((((key5 === "topic") || (key5 === "subject")) || (key5 === "modality")) || (key5 === "statedBy")) || (key5 === "date"))){
const err72 = {instancePath:instancePath+"/statements/" + i4,schemaPath:"#/$defs/Statement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data26.topic !== undefined && func0.call(data26, "topic")){
let data27 = data26.topic;
if(typeof data27 !== "string"){
const err73 = {instancePath:instancePath+"/statements/" + i4+"/topic",schemaPath:"#/$defs/Statement/properties/topic/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(!((((data27 === "first-foreign-tie") || (data27 === "prior-tie")) || (data27 === "renewal-intended")) || (data27 === "tie-ended"))){
const err74 = {instancePath:instancePath+"/statements/" + i4+"/topic",schemaPath:"#/$defs/Statement/properties/topic/enum",keyword:"enum",params:{allowedValues: schema38.properties.topic.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data26.subject !== undefined && func0.call(data26, "subject")){
let data28 = data26.subject;
if(typeof data28 === "string"){
if(!pattern5.test(data28)){
const err75 = {instancePath:instancePath+"/statements/" + i4+"/subject",schemaPath:"#/$defs/Statement/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2}(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z]{2}(?:-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/statements/" + i4+"/subject",schemaPath:"#/$defs/Statement/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data26.modality !== undefined && func0.call(data26, "modality")){
let data29 = data26.modality;
if(typeof data29 !== "string"){
const err77 = {instancePath:instancePath+"/statements/" + i4+"/modality",schemaPath:"#/$defs/Statement/properties/modality/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(!(((((((data29 === "agreed") || (data29 === "planned")) || (data29 === "hoped")) || (data29 === "offered")) || (data29 === "potential")) || (data29 === "claimed")) || (data29 === "denied"))){
const err78 = {instancePath:instancePath+"/statements/" + i4+"/modality",schemaPath:"#/$defs/Statement/properties/modality/enum",keyword:"enum",params:{allowedValues: schema38.properties.modality.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data26.statedBy !== undefined && func0.call(data26, "statedBy")){
let data30 = data26.statedBy;
if(typeof data30 === "string"){
if(func84(data30) < 1){
const err79 = {instancePath:instancePath+"/statements/" + i4+"/statedBy",schemaPath:"#/$defs/Statement/properties/statedBy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/statements/" + i4+"/statedBy",schemaPath:"#/$defs/Statement/properties/statedBy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data26.date !== undefined && func0.call(data26, "date")){
let data31 = data26.date;
if(typeof data31 === "string"){
if(!pattern7.test(data31)){
const err81 = {instancePath:instancePath+"/statements/" + i4+"/date",schemaPath:"#/$defs/Statement/properties/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"},message:"must match pattern \""+"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"+"\""};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/statements/" + i4+"/date",schemaPath:"#/$defs/Statement/properties/date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/statements/" + i4,schemaPath:"#/$defs/Statement/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/statements",schemaPath:"#/properties/statements/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data.speakers !== undefined && func0.call(data, "speakers")){
let data32 = data.speakers;
if(Array.isArray(data32)){
const len5 = data32.length;
for(let i5=0; i5<len5; i5++){
let data33 = data32[i5];
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if((data33.name === undefined) || (!(func0.call(data33, "name")))){
const err85 = {instancePath:instancePath+"/speakers/" + i5,schemaPath:"#/$defs/Speaker/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
for(const key6 of Object.keys(data33)){
if(!(((key6 === "name") || (key6 === "office")) || (key6 === "officeOf"))){
const err86 = {instancePath:instancePath+"/speakers/" + i5,schemaPath:"#/$defs/Speaker/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data33.name !== undefined && func0.call(data33, "name")){
let data34 = data33.name;
if(typeof data34 === "string"){
if(func84(data34) < 1){
const err87 = {instancePath:instancePath+"/speakers/" + i5+"/name",schemaPath:"#/$defs/Speaker/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/speakers/" + i5+"/name",schemaPath:"#/$defs/Speaker/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data33.office !== undefined && func0.call(data33, "office")){
let data35 = data33.office;
if(typeof data35 === "string"){
if(func84(data35) < 1){
const err89 = {instancePath:instancePath+"/speakers/" + i5+"/office",schemaPath:"#/$defs/Speaker/properties/office/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {instancePath:instancePath+"/speakers/" + i5+"/office",schemaPath:"#/$defs/Speaker/properties/office/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data33.officeOf !== undefined && func0.call(data33, "officeOf")){
let data36 = data33.officeOf;
if(typeof data36 === "string"){
if(!pattern5.test(data36)){
const err91 = {instancePath:instancePath+"/speakers/" + i5+"/officeOf",schemaPath:"#/$defs/Speaker/properties/officeOf/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2}(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z]{2}(?:-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/speakers/" + i5+"/officeOf",schemaPath:"#/$defs/Speaker/properties/officeOf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/speakers/" + i5,schemaPath:"#/$defs/Speaker/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/speakers",schemaPath:"#/properties/speakers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data.parent !== undefined && func0.call(data, "parent")){
let data37 = data.parent;
if(typeof data37 === "string"){
if(!pattern4.test(data37)){
const err95 = {instancePath:instancePath+"/parent",schemaPath:"#/properties/parent/pattern",keyword:"pattern",params:{pattern: "^agr-[a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{4}-[a-z0-9]{5}$"},message:"must match pattern \""+"^agr-[a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{4}-[a-z0-9]{5}$"+"\""};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/parent",schemaPath:"#/properties/parent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.sources !== undefined && func0.call(data, "sources")){
let data38 = data.sources;
if(Array.isArray(data38)){
if(data38.length < 1){
const err97 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
const len6 = data38.length;
for(let i6=0; i6<len6; i6++){
let data39 = data38[i6];
if(typeof data39 === "string"){
if(!pattern17.test(data39)){
const err98 = {instancePath:instancePath+"/sources/" + i6,schemaPath:"#/properties/sources/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(?:-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/sources/" + i6,schemaPath:"#/properties/sources/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data.evidence !== undefined && func0.call(data, "evidence")){
let data40 = data.evidence;
if(Array.isArray(data40)){
if(data40.length < 1){
const err101 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
const len7 = data40.length;
for(let i7=0; i7<len7; i7++){
let data41 = data40[i7];
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if((data41.at === undefined) || (!(func0.call(data41, "at")))){
const err102 = {instancePath:instancePath+"/evidence/" + i7,schemaPath:"#/$defs/Evidence/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if((data41.source === undefined) || (!(func0.call(data41, "source")))){
const err103 = {instancePath:instancePath+"/evidence/" + i7,schemaPath:"#/$defs/Evidence/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if((data41.exact === undefined) || (!(func0.call(data41, "exact")))){
const err104 = {instancePath:instancePath+"/evidence/" + i7,schemaPath:"#/$defs/Evidence/required",keyword:"required",params:{missingProperty: "exact"},message:"must have required property '"+"exact"+"'"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if((data41.rule === undefined) || (!(func0.call(data41, "rule")))){
const err105 = {instancePath:instancePath+"/evidence/" + i7,schemaPath:"#/$defs/Evidence/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
for(const key7 of Object.keys(data41)){
if(!((((((key7 === "at") || (key7 === "source")) || (key7 === "start")) || (key7 === "end")) || (key7 === "exact")) || (key7 === "rule"))){
const err106 = {instancePath:instancePath+"/evidence/" + i7,schemaPath:"#/$defs/Evidence/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data41.at !== undefined && func0.call(data41, "at")){
let data42 = data41.at;
if(typeof data42 === "string"){
if(!pattern18.test(data42)){
const err107 = {instancePath:instancePath+"/evidence/" + i7+"/at",schemaPath:"#/$defs/Evidence/properties/at/pattern",keyword:"pattern",params:{pattern: "^(?:/[A-Za-z0-9-]+)+$"},message:"must match pattern \""+"^(?:/[A-Za-z0-9-]+)+$"+"\""};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/evidence/" + i7+"/at",schemaPath:"#/$defs/Evidence/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data41.source !== undefined && func0.call(data41, "source")){
let data43 = data41.source;
if(typeof data43 === "string"){
if(!pattern17.test(data43)){
const err109 = {instancePath:instancePath+"/evidence/" + i7+"/source",schemaPath:"#/$defs/Evidence/properties/source/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(?:-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/evidence/" + i7+"/source",schemaPath:"#/$defs/Evidence/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data41.start !== undefined && func0.call(data41, "start")){
let data44 = data41.start;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err111 = {instancePath:instancePath+"/evidence/" + i7+"/start",schemaPath:"#/$defs/Evidence/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 9007199254740991 || isNaN(data44)){
const err112 = {instancePath:instancePath+"/evidence/" + i7+"/start",schemaPath:"#/$defs/Evidence/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data44 < 0 || isNaN(data44)){
const err113 = {instancePath:instancePath+"/evidence/" + i7+"/start",schemaPath:"#/$defs/Evidence/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
if(data41.end !== undefined && func0.call(data41, "end")){
let data45 = data41.end;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err114 = {instancePath:instancePath+"/evidence/" + i7+"/end",schemaPath:"#/$defs/Evidence/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 9007199254740991 || isNaN(data45)){
const err115 = {instancePath:instancePath+"/evidence/" + i7+"/end",schemaPath:"#/$defs/Evidence/properties/end/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(data45 < 0 || isNaN(data45)){
const err116 = {instancePath:instancePath+"/evidence/" + i7+"/end",schemaPath:"#/$defs/Evidence/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
if(data41.exact !== undefined && func0.call(data41, "exact")){
let data46 = data41.exact;
if(typeof data46 === "string"){
if(func84(data46) > 120){
const err117 = {instancePath:instancePath+"/evidence/" + i7+"/exact",schemaPath:"#/$defs/Evidence/properties/exact/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(func84(data46) < 1){
const err118 = {instancePath:instancePath+"/evidence/" + i7+"/exact",schemaPath:"#/$defs/Evidence/properties/exact/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
else {
const err119 = {instancePath:instancePath+"/evidence/" + i7+"/exact",schemaPath:"#/$defs/Evidence/properties/exact/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data41.rule !== undefined && func0.call(data41, "rule")){
let data47 = data41.rule;
if(typeof data47 === "string"){
if(!pattern20.test(data47)){
const err120 = {instancePath:instancePath+"/evidence/" + i7+"/rule",schemaPath:"#/$defs/Evidence/properties/rule/pattern",keyword:"pattern",params:{pattern: "^[a-z]+(?:/[a-z0-9-]+)*$"},message:"must match pattern \""+"^[a-z]+(?:/[a-z0-9-]+)*$"+"\""};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
else {
const err121 = {instancePath:instancePath+"/evidence/" + i7+"/rule",schemaPath:"#/$defs/Evidence/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data41.start !== undefined && func0.call(data41, "start")){
if((data41.end === undefined) || (!(func0.call(data41, "end")))){
const err122 = {instancePath:instancePath+"/evidence/" + i7,schemaPath:"#/$defs/Evidence/dependentRequired",keyword:"dependentRequired",params:{property: "start",
    missingProperty: "end",
    depsCount: 1,
    deps: "end"},message:"must have property end when property start is present"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data41.end !== undefined && func0.call(data41, "end")){
if((data41.start === undefined) || (!(func0.call(data41, "start")))){
const err123 = {instancePath:instancePath+"/evidence/" + i7,schemaPath:"#/$defs/Evidence/dependentRequired",keyword:"dependentRequired",params:{property: "end",
    missingProperty: "start",
    depsCount: 1,
    deps: "start"},message:"must have property start when property end is present"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
else {
const err124 = {instancePath:instancePath+"/evidence/" + i7,schemaPath:"#/$defs/Evidence/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data.conflicts !== undefined && func0.call(data, "conflicts")){
let data48 = data.conflicts;
if(Array.isArray(data48)){
const len8 = data48.length;
for(let i8=0; i8<len8; i8++){
if(!(validate23(data48[i8], {instancePath:instancePath+"/conflicts/" + i8,parentData:data48,parentDataProperty:i8,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err126 = {instancePath:instancePath+"/conflicts",schemaPath:"#/properties/conflicts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data.review !== undefined && func0.call(data, "review")){
let data50 = data.review;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if((data50.state === undefined) || (!(func0.call(data50, "state")))){
const err127 = {instancePath:instancePath+"/review",schemaPath:"#/$defs/Review/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
for(const key8 of Object.keys(data50)){
if(!(((key8 === "state") || (key8 === "by")) || (key8 === "date"))){
const err128 = {instancePath:instancePath+"/review",schemaPath:"#/$defs/Review/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data50.state !== undefined && func0.call(data50, "state")){
let data51 = data50.state;
if(typeof data51 !== "string"){
const err129 = {instancePath:instancePath+"/review/state",schemaPath:"#/$defs/Review/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(!(((data51 === "machine") || (data51 === "reviewed")) || (data51 === "disputed"))){
const err130 = {instancePath:instancePath+"/review/state",schemaPath:"#/$defs/Review/properties/state/enum",keyword:"enum",params:{allowedValues: schema44.properties.state.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data50.by !== undefined && func0.call(data50, "by")){
let data52 = data50.by;
if(typeof data52 === "string"){
if(func84(data52) < 1){
const err131 = {instancePath:instancePath+"/review/by",schemaPath:"#/$defs/Review/properties/by/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/review/by",schemaPath:"#/$defs/Review/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data50.date !== undefined && func0.call(data50, "date")){
let data53 = data50.date;
if(typeof data53 === "string"){
if(!pattern7.test(data53)){
const err133 = {instancePath:instancePath+"/review/date",schemaPath:"#/$defs/Review/properties/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"},message:"must match pattern \""+"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"+"\""};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/review/date",schemaPath:"#/$defs/Review/properties/date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
else {
const err135 = {instancePath:instancePath+"/review",schemaPath:"#/$defs/Review/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
else {
const err136 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const place = validate27;
const schema45 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://w3id.org/kembar/schema/place.schema.json","title":"Place","description":"A country or a unit of local government, with its codes and its place in the hierarchy.","type":"object","properties":{"id":{"description":"Country and national code, else ISO 3166-2, else `gn-` and the GeoNames id.","type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"},"names":{"description":"Names by language.","$ref":"#/$defs/Names"},"level":{"description":"Level of government.","type":"string","enum":["country","province","city","regency","county","district","other"]},"country":{"description":"ISO 3166-1 alpha-2 code, as text: Namibia is NA.","type":"string","pattern":"^[A-Z]{2}$"},"codes":{"description":"Codes in other systems, as text.","$ref":"#/$defs/Codes"},"within":{"description":"Places that contain it, nearest first, the country last.","type":"array","items":{"type":"string","pattern":"^[a-z]{2}(?:-[a-z0-9]+)*$"}},"point":{"description":"A representative point, WGS 84.","$ref":"#/$defs/Point"}},"required":["id","names","level","country","codes","within"],"additionalProperties":false,"$defs":{"Codes":{"description":"Codes of a place in other systems; text, so that 33.10 stays 33.10.","type":"object","properties":{"iso3166-2":{"description":"ISO 3166-2 subdivision code.","type":"string","minLength":1},"bps":{"description":"Code of Statistics Indonesia (BPS).","type":"string","minLength":1},"kemendagri":{"description":"Code of the Indonesian Ministry of Home Affairs.","type":"string","minLength":1},"gbt2260":{"description":"Code of the Chinese standard GB/T 2260.","type":"string","minLength":1},"geonames":{"description":"GeoNames id.","type":"string","minLength":1},"wikidata":{"description":"Wikidata item.","type":"string","minLength":1}},"required":[],"additionalProperties":false},"Names":{"description":"Names of a place by language.","type":"object","properties":{"en":{"description":"English name.","type":"string","minLength":1},"local":{"description":"Name in the place's own language and script.","type":"string","minLength":1},"id":{"description":"Indonesian name.","type":"string","minLength":1},"zh":{"description":"Chinese name, simplified characters.","type":"string","minLength":1}},"required":["en","local"],"additionalProperties":false},"Point":{"description":"A point on the earth, WGS 84, decimal degrees.","type":"object","properties":{"latitude":{"description":"Degrees north.","type":"number","minimum":-90,"maximum":90},"longitude":{"description":"Degrees east.","type":"number","minimum":-180,"maximum":180}},"required":["latitude","longitude"],"additionalProperties":false}}};
const schema46 = {"description":"Names of a place by language.","type":"object","properties":{"en":{"description":"English name.","type":"string","minLength":1},"local":{"description":"Name in the place's own language and script.","type":"string","minLength":1},"id":{"description":"Indonesian name.","type":"string","minLength":1},"zh":{"description":"Chinese name, simplified characters.","type":"string","minLength":1}},"required":["en","local"],"additionalProperties":false};
const schema47 = {"description":"Codes of a place in other systems; text, so that 33.10 stays 33.10.","type":"object","properties":{"iso3166-2":{"description":"ISO 3166-2 subdivision code.","type":"string","minLength":1},"bps":{"description":"Code of Statistics Indonesia (BPS).","type":"string","minLength":1},"kemendagri":{"description":"Code of the Indonesian Ministry of Home Affairs.","type":"string","minLength":1},"gbt2260":{"description":"Code of the Chinese standard GB/T 2260.","type":"string","minLength":1},"geonames":{"description":"GeoNames id.","type":"string","minLength":1},"wikidata":{"description":"Wikidata item.","type":"string","minLength":1}},"required":[],"additionalProperties":false};
const schema48 = {"description":"A point on the earth, WGS 84, decimal degrees.","type":"object","properties":{"latitude":{"description":"Degrees north.","type":"number","minimum":-90,"maximum":90},"longitude":{"description":"Degrees east.","type":"number","minimum":-180,"maximum":180}},"required":["latitude","longitude"],"additionalProperties":false};
const pattern27 = new RegExp("^[A-Z]{2}$", "u");

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://w3id.org/kembar/schema/place.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.id === undefined) || (!(func0.call(data, "id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.names === undefined) || (!(func0.call(data, "names")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "names"},message:"must have required property '"+"names"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.level === undefined) || (!(func0.call(data, "level")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "level"},message:"must have required property '"+"level"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.country === undefined) || (!(func0.call(data, "country")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "country"},message:"must have required property '"+"country"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.codes === undefined) || (!(func0.call(data, "codes")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "codes"},message:"must have required property '"+"codes"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.within === undefined) || (!(func0.call(data, "within")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "within"},message:"must have required property '"+"within"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "id") || (key0 === "names")) || (key0 === "level")) || (key0 === "country")) || (key0 === "codes")) || (key0 === "within")) || (key0 === "point"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2}(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z]{2}(?:-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.names !== undefined && func0.call(data, "names")){
let data1 = data.names;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if((data1.en === undefined) || (!(func0.call(data1, "en")))){
const err9 = {instancePath:instancePath+"/names",schemaPath:"#/$defs/Names/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data1.local === undefined) || (!(func0.call(data1, "local")))){
const err10 = {instancePath:instancePath+"/names",schemaPath:"#/$defs/Names/required",keyword:"required",params:{missingProperty: "local"},message:"must have required property '"+"local"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 of Object.keys(data1)){
if(!((((key1 === "en") || (key1 === "local")) || (key1 === "id")) || (key1 === "zh"))){
const err11 = {instancePath:instancePath+"/names",schemaPath:"#/$defs/Names/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.en !== undefined && func0.call(data1, "en")){
let data2 = data1.en;
if(typeof data2 === "string"){
if(func84(data2) < 1){
const err12 = {instancePath:instancePath+"/names/en",schemaPath:"#/$defs/Names/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/names/en",schemaPath:"#/$defs/Names/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.local !== undefined && func0.call(data1, "local")){
let data3 = data1.local;
if(typeof data3 === "string"){
if(func84(data3) < 1){
const err14 = {instancePath:instancePath+"/names/local",schemaPath:"#/$defs/Names/properties/local/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/names/local",schemaPath:"#/$defs/Names/properties/local/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.id !== undefined && func0.call(data1, "id")){
let data4 = data1.id;
if(typeof data4 === "string"){
if(func84(data4) < 1){
const err16 = {instancePath:instancePath+"/names/id",schemaPath:"#/$defs/Names/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/names/id",schemaPath:"#/$defs/Names/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data1.zh !== undefined && func0.call(data1, "zh")){
let data5 = data1.zh;
if(typeof data5 === "string"){
if(func84(data5) < 1){
const err18 = {instancePath:instancePath+"/names/zh",schemaPath:"#/$defs/Names/properties/zh/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/names/zh",schemaPath:"#/$defs/Names/properties/zh/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/names",schemaPath:"#/$defs/Names/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.level !== undefined && func0.call(data, "level")){
let data6 = data.level;
if(typeof data6 !== "string"){
const err21 = {instancePath:instancePath+"/level",schemaPath:"#/properties/level/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(((((((data6 === "country") || (data6 === "province")) || (data6 === "city")) || (data6 === "regency")) || (data6 === "county")) || (data6 === "district")) || (data6 === "other"))){
const err22 = {instancePath:instancePath+"/level",schemaPath:"#/properties/level/enum",keyword:"enum",params:{allowedValues: schema45.properties.level.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.country !== undefined && func0.call(data, "country")){
let data7 = data.country;
if(typeof data7 === "string"){
if(!pattern27.test(data7)){
const err23 = {instancePath:instancePath+"/country",schemaPath:"#/properties/country/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \""+"^[A-Z]{2}$"+"\""};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/country",schemaPath:"#/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.codes !== undefined && func0.call(data, "codes")){
let data8 = data.codes;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 of Object.keys(data8)){
if(!((((((key2 === "iso3166-2") || (key2 === "bps")) || (key2 === "kemendagri")) || (key2 === "gbt2260")) || (key2 === "geonames")) || (key2 === "wikidata"))){
const err25 = {instancePath:instancePath+"/codes",schemaPath:"#/$defs/Codes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data8["iso3166-2"] !== undefined && func0.call(data8, "iso3166-2")){
let data9 = data8["iso3166-2"];
if(typeof data9 === "string"){
if(func84(data9) < 1){
const err26 = {instancePath:instancePath+"/codes/iso3166-2",schemaPath:"#/$defs/Codes/properties/iso3166-2/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/codes/iso3166-2",schemaPath:"#/$defs/Codes/properties/iso3166-2/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data8.bps !== undefined && func0.call(data8, "bps")){
let data10 = data8.bps;
if(typeof data10 === "string"){
if(func84(data10) < 1){
const err28 = {instancePath:instancePath+"/codes/bps",schemaPath:"#/$defs/Codes/properties/bps/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/codes/bps",schemaPath:"#/$defs/Codes/properties/bps/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data8.kemendagri !== undefined && func0.call(data8, "kemendagri")){
let data11 = data8.kemendagri;
if(typeof data11 === "string"){
if(func84(data11) < 1){
const err30 = {instancePath:instancePath+"/codes/kemendagri",schemaPath:"#/$defs/Codes/properties/kemendagri/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/codes/kemendagri",schemaPath:"#/$defs/Codes/properties/kemendagri/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data8.gbt2260 !== undefined && func0.call(data8, "gbt2260")){
let data12 = data8.gbt2260;
if(typeof data12 === "string"){
if(func84(data12) < 1){
const err32 = {instancePath:instancePath+"/codes/gbt2260",schemaPath:"#/$defs/Codes/properties/gbt2260/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/codes/gbt2260",schemaPath:"#/$defs/Codes/properties/gbt2260/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data8.geonames !== undefined && func0.call(data8, "geonames")){
let data13 = data8.geonames;
if(typeof data13 === "string"){
if(func84(data13) < 1){
const err34 = {instancePath:instancePath+"/codes/geonames",schemaPath:"#/$defs/Codes/properties/geonames/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/codes/geonames",schemaPath:"#/$defs/Codes/properties/geonames/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data8.wikidata !== undefined && func0.call(data8, "wikidata")){
let data14 = data8.wikidata;
if(typeof data14 === "string"){
if(func84(data14) < 1){
const err36 = {instancePath:instancePath+"/codes/wikidata",schemaPath:"#/$defs/Codes/properties/wikidata/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/codes/wikidata",schemaPath:"#/$defs/Codes/properties/wikidata/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/codes",schemaPath:"#/$defs/Codes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.within !== undefined && func0.call(data, "within")){
let data15 = data.within;
if(Array.isArray(data15)){
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
let data16 = data15[i0];
if(typeof data16 === "string"){
if(!pattern5.test(data16)){
const err39 = {instancePath:instancePath+"/within/" + i0,schemaPath:"#/properties/within/items/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2}(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z]{2}(?:-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/within/" + i0,schemaPath:"#/properties/within/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/within",schemaPath:"#/properties/within/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.point !== undefined && func0.call(data, "point")){
let data17 = data.point;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if((data17.latitude === undefined) || (!(func0.call(data17, "latitude")))){
const err42 = {instancePath:instancePath+"/point",schemaPath:"#/$defs/Point/required",keyword:"required",params:{missingProperty: "latitude"},message:"must have required property '"+"latitude"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((data17.longitude === undefined) || (!(func0.call(data17, "longitude")))){
const err43 = {instancePath:instancePath+"/point",schemaPath:"#/$defs/Point/required",keyword:"required",params:{missingProperty: "longitude"},message:"must have required property '"+"longitude"+"'"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key3 of Object.keys(data17)){
if(!((key3 === "latitude") || (key3 === "longitude"))){
const err44 = {instancePath:instancePath+"/point",schemaPath:"#/$defs/Point/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data17.latitude !== undefined && func0.call(data17, "latitude")){
let data18 = data17.latitude;
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 90 || isNaN(data18)){
const err45 = {instancePath:instancePath+"/point/latitude",schemaPath:"#/$defs/Point/properties/latitude/maximum",keyword:"maximum",params:{comparison: "<=", limit: 90},message:"must be <= 90"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data18 < -90 || isNaN(data18)){
const err46 = {instancePath:instancePath+"/point/latitude",schemaPath:"#/$defs/Point/properties/latitude/minimum",keyword:"minimum",params:{comparison: ">=", limit: -90},message:"must be >= -90"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/point/latitude",schemaPath:"#/$defs/Point/properties/latitude/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data17.longitude !== undefined && func0.call(data17, "longitude")){
let data19 = data17.longitude;
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 180 || isNaN(data19)){
const err48 = {instancePath:instancePath+"/point/longitude",schemaPath:"#/$defs/Point/properties/longitude/maximum",keyword:"maximum",params:{comparison: "<=", limit: 180},message:"must be <= 180"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data19 < -180 || isNaN(data19)){
const err49 = {instancePath:instancePath+"/point/longitude",schemaPath:"#/$defs/Point/properties/longitude/minimum",keyword:"minimum",params:{comparison: ">=", limit: -180},message:"must be >= -180"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/point/longitude",schemaPath:"#/$defs/Point/properties/longitude/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/point",schemaPath:"#/$defs/Point/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const source = validate28;
const schema49 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://w3id.org/kembar/schema/source.schema.json","title":"Source","description":"A document that says something about an agreement; its text is hashed as received and stays with the project.","type":"object","properties":{"id":{"description":"Identifier within the dataset.","type":"string","pattern":"^[a-z0-9]+(?:-[a-z0-9]+)*$"},"url":{"description":"Address it was published at.","type":"string","pattern":"^https?://[^\\s\\u0000-\\u001f\\u007f<>\"{}|\\\\^`]+$"},"outlet":{"description":"Newspaper, agency or site.","type":"string","minLength":1},"byline":{"description":"Reporter.","type":"string","minLength":1},"editor":{"description":"Editor.","type":"string","minLength":1},"published":{"description":"Day of publication, ISO 8601.","type":"string","pattern":"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"},"retrieved":{"description":"Day it was fetched, ISO 8601.","type":"string","pattern":"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"},"language":{"description":"BCP 47 tag; `und` if not determined.","type":"string","pattern":"^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$"},"sha256":{"description":"SHA-256 of the bytes as received; absent for citation-only sources.","type":"string","pattern":"^[0-9a-f]{64}$"},"characters":{"description":"Length of the text in Unicode code points.","type":"integer","minimum":0,"maximum":9007199254740991},"completeness":{"description":"How much of the document the text holds.","type":"string","enum":["full","partial","headline-only","citation-only"]},"pages":{"description":"Pages that the outlet splits it into, where it says so.","type":"integer","minimum":0,"maximum":9007199254740991},"rights":{"description":"Legal standing of its text.","type":"string","enum":["third-party-text","public-domain","open-licence","unknown"]}},"required":["id","language","completeness","rights"],"additionalProperties":false};
const pattern30 = new RegExp("^https?://[^\\s\\u0000-\\u001f\\u007f<>\"{}|\\\\^`]+$", "u");
const pattern33 = new RegExp("^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$", "u");
const pattern34 = new RegExp("^[0-9a-f]{64}$", "u");

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://w3id.org/kembar/schema/source.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.id === undefined) || (!(func0.call(data, "id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.language === undefined) || (!(func0.call(data, "language")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "language"},message:"must have required property '"+"language"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.completeness === undefined) || (!(func0.call(data, "completeness")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "completeness"},message:"must have required property '"+"completeness"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.rights === undefined) || (!(func0.call(data, "rights")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rights"},message:"must have required property '"+"rights"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema49.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern17.test(data0)){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(?:-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.url !== undefined && func0.call(data, "url")){
let data1 = data.url;
if(typeof data1 === "string"){
if(!pattern30.test(data1)){
const err7 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s\\u0000-\\u001f\\u007f<>\"{}|\\\\^`]+$"},message:"must match pattern \""+"^https?://[^\\s\\u0000-\\u001f\\u007f<>\"{}|\\\\^`]+$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.outlet !== undefined && func0.call(data, "outlet")){
let data2 = data.outlet;
if(typeof data2 === "string"){
if(func84(data2) < 1){
const err9 = {instancePath:instancePath+"/outlet",schemaPath:"#/properties/outlet/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/outlet",schemaPath:"#/properties/outlet/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.byline !== undefined && func0.call(data, "byline")){
let data3 = data.byline;
if(typeof data3 === "string"){
if(func84(data3) < 1){
const err11 = {instancePath:instancePath+"/byline",schemaPath:"#/properties/byline/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/byline",schemaPath:"#/properties/byline/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.editor !== undefined && func0.call(data, "editor")){
let data4 = data.editor;
if(typeof data4 === "string"){
if(func84(data4) < 1){
const err13 = {instancePath:instancePath+"/editor",schemaPath:"#/properties/editor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/editor",schemaPath:"#/properties/editor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.published !== undefined && func0.call(data, "published")){
let data5 = data.published;
if(typeof data5 === "string"){
if(!pattern7.test(data5)){
const err15 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"},message:"must match pattern \""+"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.retrieved !== undefined && func0.call(data, "retrieved")){
let data6 = data.retrieved;
if(typeof data6 === "string"){
if(!pattern7.test(data6)){
const err17 = {instancePath:instancePath+"/retrieved",schemaPath:"#/properties/retrieved/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"},message:"must match pattern \""+"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/retrieved",schemaPath:"#/properties/retrieved/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.language !== undefined && func0.call(data, "language")){
let data7 = data.language;
if(typeof data7 === "string"){
if(!pattern33.test(data7)){
const err19 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$"},message:"must match pattern \""+"^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.sha256 !== undefined && func0.call(data, "sha256")){
let data8 = data.sha256;
if(typeof data8 === "string"){
if(!pattern34.test(data8)){
const err21 = {instancePath:instancePath+"/sha256",schemaPath:"#/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/sha256",schemaPath:"#/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.characters !== undefined && func0.call(data, "characters")){
let data9 = data.characters;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err23 = {instancePath:instancePath+"/characters",schemaPath:"#/properties/characters/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
const err24 = {instancePath:instancePath+"/characters",schemaPath:"#/properties/characters/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/characters",schemaPath:"#/properties/characters/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data.completeness !== undefined && func0.call(data, "completeness")){
let data10 = data.completeness;
if(typeof data10 !== "string"){
const err26 = {instancePath:instancePath+"/completeness",schemaPath:"#/properties/completeness/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!((((data10 === "full") || (data10 === "partial")) || (data10 === "headline-only")) || (data10 === "citation-only"))){
const err27 = {instancePath:instancePath+"/completeness",schemaPath:"#/properties/completeness/enum",keyword:"enum",params:{allowedValues: schema49.properties.completeness.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.pages !== undefined && func0.call(data, "pages")){
let data11 = data.pages;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err28 = {instancePath:instancePath+"/pages",schemaPath:"#/properties/pages/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 9007199254740991 || isNaN(data11)){
const err29 = {instancePath:instancePath+"/pages",schemaPath:"#/properties/pages/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err30 = {instancePath:instancePath+"/pages",schemaPath:"#/properties/pages/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data.rights !== undefined && func0.call(data, "rights")){
let data12 = data.rights;
if(typeof data12 !== "string"){
const err31 = {instancePath:instancePath+"/rights",schemaPath:"#/properties/rights/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!((((data12 === "third-party-text") || (data12 === "public-domain")) || (data12 === "open-licence")) || (data12 === "unknown"))){
const err32 = {instancePath:instancePath+"/rights",schemaPath:"#/properties/rights/enum",keyword:"enum",params:{allowedValues: schema49.properties.rights.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const collection = validate29;
const schema50 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://w3id.org/kembar/schema/collection.schema.json","title":"Collection","description":"Agreements with the places and sources that they refer to.","type":"object","properties":{"agreements":{"description":"Agreements, sorted by id.","type":"array","items":{"$ref":"https://w3id.org/kembar/schema/agreement.schema.json"}},"places":{"description":"Places that the agreements refer to, and those that contain them, sorted by id.","type":"array","items":{"$ref":"https://w3id.org/kembar/schema/place.schema.json"}},"sources":{"description":"Sources that the agreements rest on, sorted by id.","type":"array","items":{"$ref":"https://w3id.org/kembar/schema/source.schema.json"}}},"required":["agreements","places","sources"],"additionalProperties":false};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://w3id.org/kembar/schema/collection.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.agreements === undefined) || (!(func0.call(data, "agreements")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "agreements"},message:"must have required property '"+"agreements"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.places === undefined) || (!(func0.call(data, "places")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "places"},message:"must have required property '"+"places"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.sources === undefined) || (!(func0.call(data, "sources")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sources"},message:"must have required property '"+"sources"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "agreements") || (key0 === "places")) || (key0 === "sources"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.agreements !== undefined && func0.call(data, "agreements")){
let data0 = data.agreements;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate20(data0[i0], {instancePath:instancePath+"/agreements/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/agreements",schemaPath:"#/properties/agreements/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.places !== undefined && func0.call(data, "places")){
let data2 = data.places;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate27(data2[i1], {instancePath:instancePath+"/places/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/places",schemaPath:"#/properties/places/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.sources !== undefined && func0.call(data, "sources")){
let data4 = data.sources;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if((data5.id === undefined) || (!(func0.call(data5, "id")))){
const err6 = {instancePath:instancePath+"/sources/" + i2,schemaPath:"https://w3id.org/kembar/schema/source.schema.json/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data5.language === undefined) || (!(func0.call(data5, "language")))){
const err7 = {instancePath:instancePath+"/sources/" + i2,schemaPath:"https://w3id.org/kembar/schema/source.schema.json/required",keyword:"required",params:{missingProperty: "language"},message:"must have required property '"+"language"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data5.completeness === undefined) || (!(func0.call(data5, "completeness")))){
const err8 = {instancePath:instancePath+"/sources/" + i2,schemaPath:"https://w3id.org/kembar/schema/source.schema.json/required",keyword:"required",params:{missingProperty: "completeness"},message:"must have required property '"+"completeness"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data5.rights === undefined) || (!(func0.call(data5, "rights")))){
const err9 = {instancePath:instancePath+"/sources/" + i2,schemaPath:"https://w3id.org/kembar/schema/source.schema.json/required",keyword:"required",params:{missingProperty: "rights"},message:"must have required property '"+"rights"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 of Object.keys(data5)){
if(!(func0.call(schema49.properties, key1))){
const err10 = {instancePath:instancePath+"/sources/" + i2,schemaPath:"https://w3id.org/kembar/schema/source.schema.json/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.id !== undefined && func0.call(data5, "id")){
let data6 = data5.id;
if(typeof data6 === "string"){
if(!pattern17.test(data6)){
const err11 = {instancePath:instancePath+"/sources/" + i2+"/id",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(?:-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/sources/" + i2+"/id",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.url !== undefined && func0.call(data5, "url")){
let data7 = data5.url;
if(typeof data7 === "string"){
if(!pattern30.test(data7)){
const err13 = {instancePath:instancePath+"/sources/" + i2+"/url",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s\\u0000-\\u001f\\u007f<>\"{}|\\\\^`]+$"},message:"must match pattern \""+"^https?://[^\\s\\u0000-\\u001f\\u007f<>\"{}|\\\\^`]+$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/sources/" + i2+"/url",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.outlet !== undefined && func0.call(data5, "outlet")){
let data8 = data5.outlet;
if(typeof data8 === "string"){
if(func84(data8) < 1){
const err15 = {instancePath:instancePath+"/sources/" + i2+"/outlet",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/outlet/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/sources/" + i2+"/outlet",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/outlet/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.byline !== undefined && func0.call(data5, "byline")){
let data9 = data5.byline;
if(typeof data9 === "string"){
if(func84(data9) < 1){
const err17 = {instancePath:instancePath+"/sources/" + i2+"/byline",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/byline/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/sources/" + i2+"/byline",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/byline/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.editor !== undefined && func0.call(data5, "editor")){
let data10 = data5.editor;
if(typeof data10 === "string"){
if(func84(data10) < 1){
const err19 = {instancePath:instancePath+"/sources/" + i2+"/editor",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/editor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/sources/" + i2+"/editor",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/editor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data5.published !== undefined && func0.call(data5, "published")){
let data11 = data5.published;
if(typeof data11 === "string"){
if(!pattern7.test(data11)){
const err21 = {instancePath:instancePath+"/sources/" + i2+"/published",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/published/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"},message:"must match pattern \""+"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/sources/" + i2+"/published",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/published/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data5.retrieved !== undefined && func0.call(data5, "retrieved")){
let data12 = data5.retrieved;
if(typeof data12 === "string"){
if(!pattern7.test(data12)){
const err23 = {instancePath:instancePath+"/sources/" + i2+"/retrieved",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/retrieved/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"},message:"must match pattern \""+"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$"+"\""};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/sources/" + i2+"/retrieved",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/retrieved/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data5.language !== undefined && func0.call(data5, "language")){
let data13 = data5.language;
if(typeof data13 === "string"){
if(!pattern33.test(data13)){
const err25 = {instancePath:instancePath+"/sources/" + i2+"/language",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/language/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$"},message:"must match pattern \""+"^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/sources/" + i2+"/language",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data5.sha256 !== undefined && func0.call(data5, "sha256")){
let data14 = data5.sha256;
if(typeof data14 === "string"){
if(!pattern34.test(data14)){
const err27 = {instancePath:instancePath+"/sources/" + i2+"/sha256",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/sources/" + i2+"/sha256",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data5.characters !== undefined && func0.call(data5, "characters")){
let data15 = data5.characters;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err29 = {instancePath:instancePath+"/sources/" + i2+"/characters",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/characters/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 9007199254740991 || isNaN(data15)){
const err30 = {instancePath:instancePath+"/sources/" + i2+"/characters",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/characters/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err31 = {instancePath:instancePath+"/sources/" + i2+"/characters",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/characters/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data5.completeness !== undefined && func0.call(data5, "completeness")){
let data16 = data5.completeness;
if(typeof data16 !== "string"){
const err32 = {instancePath:instancePath+"/sources/" + i2+"/completeness",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/completeness/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((((data16 === "full") || (data16 === "partial")) || (data16 === "headline-only")) || (data16 === "citation-only"))){
const err33 = {instancePath:instancePath+"/sources/" + i2+"/completeness",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/completeness/enum",keyword:"enum",params:{allowedValues: schema49.properties.completeness.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data5.pages !== undefined && func0.call(data5, "pages")){
let data17 = data5.pages;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err34 = {instancePath:instancePath+"/sources/" + i2+"/pages",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/pages/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 9007199254740991 || isNaN(data17)){
const err35 = {instancePath:instancePath+"/sources/" + i2+"/pages",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/pages/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err36 = {instancePath:instancePath+"/sources/" + i2+"/pages",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/pages/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data5.rights !== undefined && func0.call(data5, "rights")){
let data18 = data5.rights;
if(typeof data18 !== "string"){
const err37 = {instancePath:instancePath+"/sources/" + i2+"/rights",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/rights/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!((((data18 === "third-party-text") || (data18 === "public-domain")) || (data18 === "open-licence")) || (data18 === "unknown"))){
const err38 = {instancePath:instancePath+"/sources/" + i2+"/rights",schemaPath:"https://w3id.org/kembar/schema/source.schema.json/properties/rights/enum",keyword:"enum",params:{allowedValues: schema49.properties.rights.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/sources/" + i2,schemaPath:"https://w3id.org/kembar/schema/source.schema.json/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

