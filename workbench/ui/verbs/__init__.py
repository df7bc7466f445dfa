"""What a person does in the window: each verb of commands/ with its keys, messages and the view that follows."""
