/** Where passages and the sources that they are of stand; all else of a record are values. */
const PROVENANCE = /^\/(?:sources|evidence)(?:\/|$)|^\/conflicts\/\d+\/alternatives\/\d+\/evidence(?:\/|$)/;
const REVIEW = /^\/review(?:\/|$)/;

/** Whether a pointer into an agreement leads to its sources or passages. */
export const isProvenance = (pointer: string): boolean => PROVENANCE.test(pointer);
/** Whether a pointer into an agreement leads to the state of its review. */
export const isReview = (pointer: string): boolean => REVIEW.test(pointer);
