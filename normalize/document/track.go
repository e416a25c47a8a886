package document

// Author is who tracked changes and comments are by.
const Author = "transcheck"
