"""The plug-in "llm": a language-model server on this machine that speaks the OpenAI chat protocol."""
