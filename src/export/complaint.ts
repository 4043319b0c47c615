/** A fault that is told to whoever ran a program, in one sentence and without a stack. */
export class Complaint extends Error {}
