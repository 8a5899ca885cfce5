from reportlab.graphics import renderPDF as renderPDF
