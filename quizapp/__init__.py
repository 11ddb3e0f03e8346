"""Turn an article into questions that cite the words that prove them."""

__version__ = "0.1.0"
