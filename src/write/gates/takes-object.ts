/**
 * Verbs that say nothing without an object: "transferred to Norway outright" – what? In the training parts of EWT and GUM nearly all of
 * their uses with a finite verb and no particle have one (93 % or more of six or more); those that also stand alone in a sense of their own
 * ("held firm", "took to the streets", "sent for") are left out, and a few as plain are added.
 */
export const TAKES_OBJECT: ReadonlySet<string> = new Set(
  'absorb acknowledge address afford attract cause contain create deny describe determine encourage ensure estimate exceed generate include indicate introduce investigate issue impose involve maintain mention name obtain own prevent produce promise protect provide publish purchase raise receive recognise recognize reflect regret remind require reveal seek select supply tell thank transfer treat'.split(
    ' ',
  ),
)
