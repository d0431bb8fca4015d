"""Korean without entity types: the tokenizer, numbers, modifiers, josa, time expressions."""
