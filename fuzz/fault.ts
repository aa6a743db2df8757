/** What is wrong with how an input was taken, in words; two of one cause begin with the same words. */
export type Fault = string;
