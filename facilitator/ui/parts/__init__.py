"""What the whole window is made of: Thai text, colours, drawings, fields, messages, bridge to the store."""
