// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/cafileedit.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace loom {

CaFileEdit::CaFileEdit(QWidget *parent) : QWidget(parent), m_file(new QLineEdit(this))
{
    setFocusProxy(m_file);
    m_file->setObjectName(u"caFile"_s);
    m_file->setAccessibleName(tr("Private CA certificate file"));
    m_file->setPlaceholderText(tr("only for wss:// with a private CA: its certificate (PEM file)"));
    m_file->setClearButtonEnabled(true);
    auto *choose = new QPushButton(tr("Ch&oose…"), this);
    connect(choose, &QPushButton::clicked, this, &CaFileEdit::askForFile);
    connect(m_file, &QLineEdit::returnPressed, this, &CaFileEdit::returnPressed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_file, 1);
    row->addWidget(choose);
}

QString CaFileEdit::file() const
{
    return m_file->text().trimmed();
}

void CaFileEdit::setFile(const QString &file)
{
    m_file->setText(file);
}

void CaFileEdit::askForFile()
{
    const auto file =
        QFileDialog::getOpenFileName(this, tr("Trust a private CA"), {}, tr("Certificates (*.pem *.crt *.cer)"));
    if (!file.isEmpty())
        setFile(file);
}

} // namespace loom
