FAMILY: str
