"""Design tokens, and the colours, fonts and icons made from them."""
