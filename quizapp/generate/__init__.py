"""Facts to questions: stems, distractors with their proof, explanation, lint."""
