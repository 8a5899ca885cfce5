useA85: int
shapeChecking: int
