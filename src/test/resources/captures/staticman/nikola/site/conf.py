BLOG_TITLE = "Brinmouth"
