"""The drawer of tables below the article: quotes, mentions with slots, entities, occurrences."""
